/** HTML that an attacker wants to get into a page. Each calls `hacked(name)`, should anything of it run. */
export interface Injection {
  readonly name: string;
  readonly html: string;
}

export interface Surroundings {
  /** Addresses of scripts that an attacker could have beside the page, or elsewhere. */
  readonly scripts: readonly string[];
  /** Nonces that an attacker could know: of other pages, of the page before the attack. */
  readonly nonces: readonly string[];
}

const elements = [
  'img src=none.png',
  'img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" id=x',
  'video src=none.mp4 autoplay controls',
  'audio src=none.mp3 autoplay controls',
  'video><source src=none.mp4',
  'input autofocus',
  'input type=image src=none.png',
  'textarea autofocus',
  'select autofocus',
  'button autofocus',
  'details open',
  'a href="#here" class=trap',
  'p tabindex=0 contenteditable',
  'iframe src="about:blank"',
  'object data="none.svg"',
  'embed src="none.svg"',
  'link rel=stylesheet href=none.css',
  'style',
  'script src=none.js',
  'svg',
  'svg><image href=none.png',
  'svg><circle r=9 tabindex=0',
  'svg><animate attributeName=x dur=1s begin=0s',
  'math tabindex=0',
  'form class=trap',
  'dialog open',
  'marquee',
  'body',
  'table background=none.png tabindex=0',
  'div popover id=pop',
  'svg><set attributeName=x begin=0s dur=1s',
  'a href="#there" class=trap',
  'picture><source srcset=none.png><img src=none.png',
];

const events = [
  ...['load', 'error', 'focus', 'focusin', 'click', 'mouseover', 'mouseenter', 'pointerover'],
  ...['toggle', 'begin', 'start', 'loadstart'],
];

const tricks = ['setTimeout(() => CODE)', 'eval(/CODE/.source)', 'import(`data:text/javascript,CODE`)'];

const handlers = elements.flatMap((element) => events.flatMap((event) => `<${element} on${event}='CODE'>`));

const addresses = [
  'javascript:CODE',
  'JaVaScRiPt:CODE',
  'java&#9;script:CODE',
  '&#2;javascript:CODE',
  'javascript&colon;CODE',
  'data:text/html,<script>CODE</script>',
  'data:image/svg+xml,<svg xmlns=&quot;http://www.w3.org/2000/svg&quot; onload=&quot;CODE&quot;/>',
];

const holders = [
  '<a class=trap href="URL">x</a>',
  '<map name=m><area class=trap shape=default href="URL"></map>',
  '<iframe src="URL"></iframe>',
  '<object data="URL"></object>',
  '<embed src="URL">',
  '<form action="URL"><button class=trap>x</button></form>',
  '<form><button class=trap formaction="URL">x</button></form>',
  '<svg><a class=trap href="URL"><text y=9>x</text></a></svg>',
  '<svg><a class=trap xlink:href="URL"><text y=9>x</text></a></svg>',
  '<svg><use href="URL#x"></use></svg>',
  '<svg><a class=trap><animate attributeName=href values="URL" begin=0s fill=freeze></animate><text y=9>x</text></a></svg>',
  '<math><mrow class=trap href="URL">x</mrow></math>',
  '<link rel=import href="URL">',
  '<link rel=modulepreload href="URL">',
  '<base href="URL">',
  '<video poster="URL"></video>',
];

const inline = [
  '<script>CODE</script>',
  '<script type=module>CODE</script>',
  '<svg><script>CODE</script></svg>',
];

const wrappers: readonly ((html: string) => string)[] = [
  (html) => html,
  (html) => `<svg><foreignObject width=99 height=99>${html}</foreignObject></svg>`,
  (html) => `<math><mtext>${html}</mtext></math>`,
  (html) => `<table><tr><td>${html}</td></tr></table>`,
  (html) => `<details open><summary>${html}</summary></details>`,
  (html) => `<p dir=rtl lang=ar><b>${html}</b></p>`,
];

const opensFrame = /<(?:iframe|object|embed)\b/;

/** About 3,000 of them: every handler, script and address, bare and wrapped. Frames cost much, so they are only bare. */
export function injections({ nonces, scripts }: Surroundings): Injection[] {
  const sources = scripts.flatMap((src) => [
    `<script src="${src}"></script>`,
    `<script type=module src="${src}"></script>`,
    `<svg><script href="${src}"></script></svg>`,
    ...nonces.map((nonce) => `<script nonce="${nonce}" src="${src}"></script>`),
  ]);
  const bare = [
    ...handlers,
    ...tricks.flatMap((trick) => [
      `<script>${trick}</script>`,
      `<img src=none.png onerror='${trick}'>`,
      `<details open ontoggle='${trick}'><summary>x</summary></details>`,
    ]),
    ...[...inline, ...nonces.map((nonce) => `<script nonce="${nonce}">CODE</script>`)],
    ...sources,
    ...holders.flatMap((holder) => addresses.map((url) => holder.replace('URL', url))),
  ];
  return wrappers.flatMap((wrap, kind) =>
    bare.flatMap((html, index) => {
      if (kind > 0 && opensFrame.test(html)) return [];
      const name = `${kind}-${index}`;
      return [{ name, html: wrap(html.replaceAll('CODE', `hacked(\`${name}\`)`)) }];
    }),
  );
}

/** A frame has the page's own functions behind `parent`. */
export const framed = (all: readonly Injection[]): string =>
  all
    .filter(({ html }) => !opensFrame.test(html))
    .map(({ html }) => html.replaceAll('hacked(', 'parent.hacked('))
    .join('');
