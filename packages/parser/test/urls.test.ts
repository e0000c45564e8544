import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { sanitize } from '../src/postprocess/sanitize.js';
import { readHtml } from './support/read-html.js';

/** Written as in an attribute of HTML. */
const refused = [
  ...['javascript:alert(1)', 'JavaScript:alert(1)', 'JAVASCRIPT:alert(1)', ' javascript:alert(1)'],
  ...[
    '&#106;avascript:alert(1)',
    '&#x6A;avascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
  ],
  ...[
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    'java\tscript:alert(1)',
    'java&#13;script:alert(1)',
  ],
  ...[
    '&#1;javascript:alert(1)',
    '&#1; javascript:alert(1)',
    '&#xb;javascript:alert(1)',
    'java&#0;script:alert(1)',
    'javascript&#9;:alert(1)',
  ],
  ...['javascript://example.org/%0Aalert(1)', '\u00a0javascript:alert(1)', 'javascript:'],
  ...['data:text/html,x', 'DATA:text/html,x', 'da&Tab;ta:text/html,x', 'data:image/svg+xml,<svg/onload=x>'],
  ...[
    'data:image/png;base64,AAAA',
    '&#100;ata:text/html,x',
    'vbscript:x',
    'VbScript:x',
    'vb&NewLine;script:x',
  ],
  ...[
    'file:///etc/passwd',
    'FILE:c',
    'blob:https://example.org/x',
    'filesystem:https://example.org/x',
    'about:blank',
  ],
  ...[
    'ftp://example.org',
    'ws://example.org',
    'view-source:https://example.org',
    'intent:x',
    'ms-word:x',
    'a+b-c.d:x',
  ],
  // Ours: only the parser makes them.
  ...['asset:x', 'lesson:b', 'Lesson:b#x'],
];

const accepted = [
  ...[
    'https://example.org/',
    'http://example.org/',
    'HTTPS://example.org/',
    'mailto:a@example.org',
    'MailTo:a@example.org',
  ],
  ...['tel:+4930', 'Tel:+4930'],
];

const hrefsIn = (elements: readonly Element[]) =>
  elements.filter(({ tagName }) => tagName === 'a').map(({ properties }) => properties.href);

const attribute = (url: string): string => url.replaceAll('"', '&quot;').replaceAll('<', '&lt;');

describe('a link to another scheme is left out', () => {
  test.each(refused)('%j', async (url) => {
    const { elements, rules } = await readHtml(`<p><a href="${attribute(url)}">x</a></p>`);
    expect(hrefsIn(elements)).toEqual([undefined]);
    expect(rules.filter((rule) => rule.includes('control-character') === false)).toEqual([
      '1:4 url-not-allowed',
    ]);
  });

  test.each(refused.filter((url) => !/[\s<]/.test(url)))('%j in Markdown', async (url) => {
    const { elements } = await readHtml(`[x](<${url}>) [y]\n\n[y]: <${url}>`);
    // Markdown writes controls as `%09`, which makes a file name of them.
    const hrefs = hrefsIn(elements).filter((href) => !String(href).startsWith('asset:'));
    expect(hrefs.filter((href) => href !== undefined)).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'a')).toHaveLength(2);
  });
});

describe('a link to a known scheme stays, with the scheme in small letters', () => {
  test.each(accepted)('%s', async (url) => {
    const raw = await readHtml(`<p><a href="${url}">x</a></p>`);
    const href = url.replace(/^\w+/, (scheme) => scheme.toLowerCase());
    expect(hrefsIn(raw.elements)).toEqual([href]);
    const markdown = await readHtml(`[x](${url})`);
    expect(hrefsIn(markdown.elements)).toEqual([href]);
    expect([raw.rules, markdown.rules]).toEqual([[], []]);
  });
});

describe('a link within the course is neutral', () => {
  test.each([
    ['b.md', 'lesson:b'],
    ['#%E0%A4%A', 'lesson:a'],
    ['b.md#%E0%A4%A', 'lesson:b'],
    ['./b.md#x', 'lesson:b#x'],
    ['../units/b.md#%C3%A4', 'lesson:b#ä'],
    ['%62.md', 'lesson:b'],
    ['#x', 'lesson:a#x'],
    ['#', 'lesson:a'],
    ['a.md?x=1#y', 'lesson:a#y'],
  ])('%s', async (url, href) => {
    const { elements, references, rules } = await readHtml(`[x](${url})`);
    expect(hrefsIn(elements)).toEqual([href]);
    expect([references, rules]).toEqual([[], []]);
  });

  test('and none where there is no such lesson', async () => {
    for (const url of ['c.md', 'B.MD', '../b.md', '/units/b.markdown']) {
      const { elements, rules } = await readHtml(`[x](${url})`);
      expect(hrefsIn(elements)).toEqual([undefined]);
      expect(rules).toEqual(['1:1 link-missing-lesson']);
    }
  });

  test.each([
    ['x.pdf', { base: 'course', path: 'units/x.pdf' }],
    ['./y/../x.pdf?v=2#page', { base: 'course', path: 'units/x.pdf' }],
    ['..//x%20y.pdf', { base: 'course', path: 'x y.pdf' }],
    ['/x.pdf', { base: 'assets', path: 'x.pdf' }],
    ['x.md.pdf', { base: 'course', path: 'units/x.md.pdf' }],
    ['../../x.pdf', { base: 'course' }],
    ['/../x.pdf', { base: 'assets' }],
    ['%2e%2e/%2e%2e/x.pdf', { base: 'course' }],
    ['..%5C..%5Cx.pdf', { base: 'course' }],
    ['a%3Ab/x.pdf', { base: 'course' }],
    ['x/a:b.pdf', { base: 'course' }],
    ['%E0%A4%A', { base: 'course' }],
  ])('%s names a file', async (url, file) => {
    const { elements, references } = await readHtml(`<p><a href="${url}">x</a></p>`);
    expect(references).toHaveLength(1);
    const [{ base, id, path, url: raw } = { id: '' }] = references;
    expect({ base, ...(path !== undefined && { path }) }).toEqual(file);
    expect(raw).toBe(url);
    expect(hrefsIn(elements)).toEqual([`asset:${id}`]);
  });

  test.each([
    ['/b', 'lesson:b'],
    ['/B/', 'lesson:b'],
    ['b.html#x', 'lesson:b#x'],
    ['../b/', 'lesson:b'],
    ['../../../b', 'lesson:b'],
    ['/2017/01/02/b.html', 'lesson:b'],
    ['{{ site.baseurl }}/b', 'lesson:b'],
    ['{{site.url}}/b/', 'lesson:b'],
    ["{{ '/b' | relative_url }}", 'lesson:b'],
    ['{% link units/b.md %}#x', 'lesson:b#x'],
    ['{% post_url 2017-01-02-b %}', 'lesson:b'],
  ])('%s is the address of a lesson on a site', async (url, href) => {
    const { elements, references, rules } = await readHtml(`[x](${url})`);
    expect(hrefsIn(elements)).toEqual([href]);
    expect(references).toEqual([]);
    expect(rules).toEqual(url.startsWith('{') ? ['1:1 liquid-in-address'] : []);
  });

  test.each(['/', './', '../', '/c', '/about/', 'c.html', '/docker/b.html', '/units/v1.2', 'c?x=1'])(
    '%s leads to a page that is not part of the course',
    async (url) => {
      const list = '{:data-term=".term1"}{:data-port="80"}';
      const { elements, references, rules } = await readHtml(`[x](${url})${list}`);
      const [link] = elements.filter(({ tagName }) => tagName === 'a');
      expect(link?.properties).toEqual({ 'data-term': '.term1', 'data-port': '80' });
      expect([references, rules]).toEqual([[], ['1:1 link-site-path']]);
    },
  );

  test.each([
    'C:\\x.png',
    'c:/x.png',
    '\\\\\\\\server\\x.png',
    '../../x.png',
    '/../x.png',
    '%2e%2e/%2e%2e/x.png',
  ])('the picture %s is outside of it', async (url) => {
    const { references, rules } = await readHtml(`![x](${url})`);
    expect(references.map(({ path }) => path)).toEqual([undefined]);
    expect(rules).toEqual([]);
  });

  test('one file has one id, and two of the same name have two', async () => {
    const { references } = await readHtml('[x](x.pdf) [y](./x.pdf) [z](../x.pdf) [w](/x.pdf)');
    const [x, y, z, w] = references.map(({ id }) => id);
    expect(y).toBe(x);
    expect(new Set([x, z, w]).size).toBe(3);
  });

  test('space around a URL does not count', async () => {
    const { elements } = await readHtml(
      '<p><a href=" b.md ">x</a> <a href=" https://example.org/ ">x</a></p>',
    );
    expect(hrefsIn(elements)).toEqual(['lesson:b', 'https://example.org/']);
  });

  test('two slashes at the start lead to another server, of whatever kind', async () => {
    const { elements } = await readHtml(
      '<p><a href="//example.org/x">x</a> <a href="\\\\example.org\\x">x</a></p>',
    );
    expect(hrefsIn(elements)).toEqual(['https://example.org/x', 'https://example.org/x']);
  });
});

describe('nothing is shown from another scheme', () => {
  const media: [string, (url: string) => string][] = [
    ['img', (url) => `<div><img src="${url}" alt="x"></div>`],
    ['audio', (url) => `<div><audio src="${url}"></audio></div>`],
    ['video', (url) => `<div><video src="${url}"></video></div>`],
    ['source', (url) => `<div><video><source src="${url}"></video></div>`],
    ['track', (url) => `<div><video><track src="${url}"></video></div>`],
  ];
  const cases = media.flatMap(([name, html]) =>
    refused.map((url) => [name, url, html(attribute(url))] as const),
  );

  test.each(cases)('%s %j', async (_name, _url, html) => {
    const { elements, rules } = await readHtml(html);
    expect(elements.filter(({ properties }) => 'src' in properties || 'href' in properties)).toEqual([]);
    expect(rules.some((rule) => rule.endsWith('url-not-allowed'))).toBe(true);
  });

  test.each(media)('%s from another server becomes a link, and mail nothing', async (name, html) => {
    const { elements, rules } = await readHtml(html('https://example.org/x'));
    expect(elements.filter(({ properties }) => 'src' in properties)).toEqual([]);
    expect(hrefsIn(elements)).toEqual(['https://example.org/x']);
    expect(rules.filter((rule) => rule.endsWith('media-remote'))).toHaveLength(1);
    const mail = await readHtml(html('mailto:a@example.org'));
    expect(hrefsIn(mail.elements)).toEqual([]);
    expect(mail.elements.filter(({ tagName }) => tagName === name)).toEqual([]);
    expect(mail.rules.some((rule) => rule.endsWith('url-not-allowed'))).toBe(true);
  });

  test.each(media)('%s of the course is shown', async (name, html) => {
    const { elements, references } = await readHtml(html('x.mp4'));
    const [reference] = references;
    expect(references).toHaveLength(1);
    const shown = elements.find(({ properties }) => properties.src !== undefined);
    expect(shown?.properties.src).toBe(`asset:${reference?.id}`);
    if (name !== 'img') expect(shown?.tagName).toBe(name);
  });

  test('other ways to name a picture go', async () => {
    const html = '<div><img src="x.png" srcset="y.png 2x"><video src="x.mp4" poster="y.png"></video></div>';
    const { elements, references } = await readHtml(html);
    expect(references.map(({ path }) => path)).toEqual(['units/x.png', 'units/x.mp4']);
    for (const { properties } of elements) expect(Object.keys(properties)).not.toContain('srcSet');
    for (const { properties } of elements) expect(Object.keys(properties)).not.toContain('poster');
  });

  test('a picture that cannot be shown leaves its text', async () => {
    expect((await readHtml('![a b](data:x)')).html).toBe('<p><span>a b</span></p>');
    expect((await readHtml('![](data:x)')).html).toBe('<p><span></span></p>');
    expect((await readHtml('![a b](https://example.org/x)')).html).toBe(
      '<p><a href="https://example.org/x">a b</a></p>',
    );
    expect((await readHtml('![](https://example.org/x)')).html).toBe(
      '<p><a href="https://example.org/x">https://example.org/x</a></p>',
    );
  });
});

describe('an embedded page becomes a link', () => {
  test.each([
    [
      '<iframe src="https://example.org/x" title="A film"></iframe>',
      '<a href="https://example.org/x">A film</a>',
    ],
    [
      '<iframe src="https://example.org/x"></iframe>',
      '<a href="https://example.org/x">https://example.org/x</a>',
    ],
    ['<embed src="https://example.org/x">', '<a href="https://example.org/x">https://example.org/x</a>'],
    [
      '<object data="https://example.org/x">y</object>',
      '<a href="https://example.org/x">https://example.org/x</a>',
    ],
    ['<iframe src="x.html"></iframe>', '<a>x.html</a>'],
    ['<iframe srcdoc="<b>x</b>"></iframe>', '<a></a>'],
    ['<object data="javascript:x"></object>', '<a>javascript:x</a>'],
    [
      '<a href="b.md">x <iframe src="https://example.org/x"></iframe></a>',
      '<a href="lesson:b">x <span>https://example.org/x</span></a>',
    ],
  ])('%s', async (text, html) => {
    const read = await readHtml(`<div>${text}</div>`);
    expect(read.html).toBe(`<div>${html}</div>`);
    expect(read.rules.filter((rule) => rule.endsWith('media-embedded-page'))).toHaveLength(1);
  });

  test.each(refused)('but not to %j', async (url) => {
    for (const html of [
      `<iframe src="${attribute(url)}"></iframe>`,
      `<object data="${attribute(url)}"></object>`,
    ]) {
      expect(hrefsIn((await readHtml(`<div>${html}</div>`)).elements)).toEqual([undefined]);
    }
  });
});

describe('no link lies in a link', () => {
  test('a link', async () => {
    const { html } = await readHtml('[![x](https://example.org/y)](b.md)');
    expect(html).toBe('<p><a href="lesson:b"><span>x</span></a></p>');
  });

  test('a picture without text from another server', async () => {
    const { html } = await readHtml('[![](https://example.org/y)](b.md)');
    expect(html).toBe('<p><a href="lesson:b"><span>https://example.org/y</span></a></p>');
  });

  test('the number of a footnote', async () => {
    const { elements } = await readHtml('[x[^1]](b.md)\n\n[^1]: y');
    expect(hrefsIn(elements)[0]).toBe('lesson:b');
    expect(elements.filter(({ properties }) => properties.dataFootnoteRef !== undefined)).toMatchObject([
      { tagName: 'span' },
    ]);
  });

  test('a picture of the course stays', async () => {
    const { elements } = await readHtml('[![x](y.png)](b.md)');
    expect(elements.map(({ tagName }) => tagName)).toEqual(['p', 'a', 'img']);
  });
});

describe('the source of a quotation', () => {
  test.each(['blockquote', 'q', 'del', 'ins'])('%s', async (name) => {
    const cite = async (url: string) => {
      const { elements } = await readHtml(`<div><${name} cite="${attribute(url)}">x</${name}></div>`);
      return elements.find(({ tagName }) => tagName === name)?.properties.cite;
    };
    expect(await cite('https://example.org/')).toBe('https://example.org/');
    expect(await cite('http://example.org/')).toBe('http://example.org/');
    expect(await cite('mailto:a@example.org')).toBeUndefined();
    for (const url of refused) expect(await cite(url)).toBeUndefined();
  });
});

/** URLs have been judged before: that a mistake there opens nothing can only be shown from within. */
describe('the sanitizer lets no other scheme pass either', () => {
  const known = ['http', 'https', 'mailto', 'tel', 'asset', 'lesson'];
  const schemes = [
    ...known,
    'javascript',
    'vbscript',
    'data',
    'file',
    'blob',
    'ftp',
    'about',
    'irc',
    'xmpp',
    'sms',
  ];

  const kept = (tagName: string, name: string, value: string): unknown => {
    const element: Element = { type: 'element', tagName, properties: { [name]: value }, children: [] };
    const [clean] = sanitize({ type: 'root', children: [element] }).children;
    return clean?.type === 'element' ? clean.properties[name] : undefined;
  };

  test('in links', () => {
    expect(schemes.filter((scheme) => kept('a', 'href', `${scheme}:x`))).toEqual(known);
  });

  test.each(['img', 'audio', 'video', 'source', 'track'])('in %s', (name) => {
    expect(schemes.filter((scheme) => kept(name, 'src', `${scheme}:x`))).toEqual(['asset']);
  });

  test.each(['blockquote', 'q', 'del', 'ins'])('in %s', (name) => {
    expect(schemes.filter((scheme) => kept(name, 'cite', `${scheme}:x`))).toEqual(['http', 'https']);
  });
});
