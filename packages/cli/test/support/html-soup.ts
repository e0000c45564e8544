import fc from 'fast-check';

const names = [
  ...['a', 'b', 'i', 'em', 'code', 'span', 'small', 'u', 'nobr', 'font', 'br', 'wbr', 'img', 'sub', 'mark'],
  ...['p', 'div', 'section', 'h1', 'h2', 'pre', 'blockquote', 'hr', 'center', 'address', 'main', 'article'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'menu', 'dir', 'details', 'summary', 'figure', 'figcaption'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tr', 'td', 'th', 'ruby', 'rt', 'rp', 'rtc'],
  ...['form', 'fieldset', 'legend', 'label', 'input', 'button', 'select', 'option', 'optgroup', 'textarea'],
  ...['object', 'applet', 'marquee', 'template', 'noscript', 'iframe', 'video', 'audio', 'source', 'track'],
  ...['script', 'style', 'title', 'plaintext', 'xmp', 'listing', 'noembed', 'frameset', 'dialog', 'slot'],
  ...['math', 'mi', 'mo', 'mtext', 'mrow', 'mglyph', 'annotation-xml', 'semantics', 'mtable', 'mtd'],
  ...['svg', 'foreignObject', 'desc', 'path', 'body', 'html', 'head', 'isindex', 'image', 'keygen'],
];

const attributes = [
  ...['id=a', 'class=hb-check', 'class=x', 'title=a', 'href=https://example.com/', 'data-a=b', 'dir=rtl'],
  ...['type=checkbox', 'disabled', 'type=radio', 'form=one', 'encoding=text/html', 'style=color:red', 'open'],
  ...['data-a"b=c', 'data-é=x', "data-'=y", 'hidden', 'colspan=3', 'is=x-y', 'slot=a', 'popover', 'x<y=1'],
];

const tag = fc
  .record({
    name: fc.constantFrom(...names),
    end: fc.boolean(),
    with: fc.array(fc.constantFrom(...attributes), { maxLength: 2 }),
  })
  .map(({ end, name, with: own }) => (end ? `</${name}>` : `<${[name, ...own].join(' ')}>`));

const text = fc.constantFrom('x', ' ', '&lt;', '&amp;', '&#10;', '&#13;', '&nbsp;', '<!-- x -->', 'y z');

/** Tags in any order, closed or not, as one line of Markdown takes them. */
export const htmlSoup = fc
  .array(fc.oneof({ weight: 4, arbitrary: tag }, { weight: 1, arbitrary: text }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => parts.join(''));

/** Each was read as something else once, here or in other people's sanitizers. */
export const knownSoups = [
  '<div><li>',
  '<dd><dt>',
  '<div><td>',
  '<rt><caption>',
  '<p><button><div>',
  '<a href=x><table><tr><td><a href=y>',
  '<marquee><a href=x>',
  '<math><mtext><table><mglyph><style>',
  '<math><b><p>',
  '<svg></p><style><a id="</style><img src=x>">',
  '<pre>&#10;&#10;x',
  '<h1><h2>',
  '<form></form></form>',
];
