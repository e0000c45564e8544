import type { Files } from './files.js';

/** What an attacker writes. Each calls `hacked()`, should it ever run. */
export const payloads = [
  '<script>hacked()</script>',
  '</script><script>hacked()</script>',
  '"><script>hacked()</script>',
  '<img src=x onerror="hacked()">',
  `'"><img src=x onerror=hacked()>`,
  '<svg onload="hacked()"><script>hacked()</script></svg>',
  '<svg><a xlink:href="javascript:hacked()"><text>x</text></a></svg>',
  '<a href="javascript:hacked()">x</a>',
  '<a href="jAvA&#x73;cript:hacked()">x</a>',
  '<a href="&#1;java&#10;script:hacked()">x</a>',
  '[x](javascript:hacked())',
  '[x](JaVaScRiPt:hacked())',
  '[x](data:text/html,<script>hacked()</script>)',
  '[x](vbscript:hacked())',
  '![x](data:image/svg+xml,<svg/onload=hacked()>)',
  '![x](javascript:hacked())',
  '<javascript:hacked()>',
  '<iframe srcdoc="<script>parent.hacked()</script>"></iframe>',
  '<iframe src="javascript:parent.hacked()"></iframe>',
  '<object data="javascript:hacked()"></object><embed src="javascript:hacked()">',
  '<form action="javascript:hacked()"><button>Check answer</button></form>',
  '<input autofocus onfocus="hacked()"><button formaction="javascript:hacked()">x</button>',
  '<details open ontoggle="hacked()"><summary>x</summary></details>',
  '<video autoplay src=x onerror="hacked()"></video>',
  '<math><annotation-xml encoding="text/html"><img src=x onerror="hacked()"></annotation-xml></math>',
  '<math><maction actiontype="statusline" xlink:href="javascript:hacked()">x</maction></math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=hacked()&gt;">',
  '<math><mi xlink:href="javascript:hacked()" href="javascript:hacked()">x</mi><mtext></p><img src=x onerror=hacked()></mtext></math>',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=javascript:hacked()">',
  '<link rel=stylesheet href="https://evil.example/x.css"><style>@import "https://evil.example/x.css";</style>',
  '<p style="background:url(https://evil.example/x.png)" onmouseover="hacked()">x</p>',
  '<img src="https://evil.example/x.png" srcset="https://evil.example/y.png 2x">',
  '<noscript><p title="</noscript><img src=x onerror=hacked()>"></noscript>',
  '<template><script>hacked()</script></template>',
];

/** As a YAML string. */
const quoted = (text: string): string => JSON.stringify(text);

/** As a value in an attribute list. */
const attribute = (text: string): string => text.replace(/["{}\t\n]/g, '');

const lesson = (payload: string, number: number): string => `---
id: hostile-${number}
title: ${quoted(payload)}
description: ${quoted(payload)}
author: ${quoted(payload)}
tags: [${quoted(payload)}]
objectives: [${quoted(payload)}]
anything: {else: ${quoted(payload)}}
---

# ${payload}

Text with ${payload} in it.

${payload}

- ${payload}

| ${payload} |
|---|
| ${payload} |

![${payload}](images/dot.svg "${attribute(payload)}")

[link](https://example.com/ "${attribute(payload)}"){: title="${attribute(payload)}" data-x="${attribute(payload)}" onclick="hacked()"}

> [!NOTE]
> ${payload}[^1]

[^1]: ${payload}

\`\`\`${payload.replace(/[`\n]/g, '')}
${payload}
\`\`\`

{: .glossary}
- _${payload}_ - ${payload}

{: .quiz #q-${number}a title="${attribute(payload)}" onsubmit="hacked()"}
${payload} which one?

- (x) ${payload} right
  > ${payload} feedback
- ( ) ${payload} wrong
  > ${payload} feedback

{: .hint}
> ${payload}

{: .explanation}
> ${payload}

{: .correct}
> ${payload}

{: .quiz #q-${number}b}
${payload} which ones?

- [x] ${payload} right
- [ ] ${payload} wrong
`;

/** What a browser would run, were it packed under its own name. */
const activeFiles: Files = {
  'page.html': '<!doctype html><script>hacked()</script>',
  'page.xhtml': '<html xmlns="http://www.w3.org/1999/xhtml"><script>hacked()</script></html>',
  'page.xml': '<x><script xmlns="http://www.w3.org/1999/xhtml">hacked()</script></x>',
  'page.txt': '<script>hacked()</script>',
  'run.js': 'hacked()',
};

/** A course that has every payload in every place that an author fills in. */
export const hostileCourse: Files = {
  'course.yaml': `id: hostile\ntitle: ${quoted(payloads.join(' ').slice(0, 190))}\ndescription: ${quoted(payloads.join('\n'))}\nversion: ${quoted(payloads[0] ?? '')}\n`,
  ...activeFiles,
  '1.md': `# Files\n\n${Object.keys(activeFiles)
    .map((name) => `[${name}](${name})`)
    .join('\n')}\n`,
  'images/dot.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" onload="hacked()"><script>hacked()</script><a xlink:href="javascript:hacked()"><circle r="4" onclick="hacked()"/></a></svg>',
  ...Object.fromEntries(payloads.map((payload, index) => [`${index + 10}.md`, lesson(payload, index)])),
};
