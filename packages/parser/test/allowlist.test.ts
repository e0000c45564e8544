import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { sanitize } from '../src/postprocess/sanitize.js';
import { readHtml } from './support/read-html.js';

const words = (text: string): string[] => text.trim().split(/\s+/);

const known = words(`
  a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
  fencedframe fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i
  iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem
  meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture
  portal pre progress q rb rbc rp rt rtc ruby s samp script search section select selectedcontent slot small source
  spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr
  track tt u ul var video wbr x-y
`);

/** Elements on their own. Those that need a parent are below. */
const allowed = words(`
  a abbr audio b bdi bdo blockquote br cite code del details dfn div dl em figcaption figure h1 h2 h3 h4 h5 h6 hr i
  img ins kbd mark math ol p pre q ruby s samp section small source span strike strong sub summary sup table time
  track tt u ul var video wbr
`);

/** Read as another element. */
const renamed: Record<string, string> = { image: 'img' };
/** What an embedded page becomes. */
const becomesLink = ['embed', 'iframe', 'object'];

describe('an element is shown, or only its text', () => {
  test.each(known)('%s', async (name) => {
    const { elements } = await readHtml(`<div id="around"><${name}>x</${name}></div>`);
    const shown = elements.map(({ tagName }) => tagName).filter((one) => one !== 'div' && one !== 'br');
    const expected = renamed[name] ?? (becomesLink.includes(name) ? 'a' : name);
    const isShown = allowed.includes(expected) && name !== 'div' && name !== 'br';
    expect(shown).toEqual(isShown ? [expected] : []);
  });
});

describe('an element goes with all that it holds, and that is reported', () => {
  test.each(words('noscript script select style svg template textarea title'))('%s', async (name) => {
    const { html, rules } = await readHtml(`<div><${name}>x</${name}></div>`);
    expect(html).toBe('<div></div>');
    expect(rules).toEqual(['1:6 html-removed']);
  });

  test.each(words('annotation-xml maction'))('%s', async (name) => {
    const { html, rules } = await readHtml(`<div><math><${name}>x</${name}></math></div>`);
    expect(html).toBe('<div><math></math></div>');
    expect(rules).toEqual(['1:12 html-removed']);
  });

  test.each(words('button form'))('%s, but its text', async (name) => {
    const { html, rules } = await readHtml(`<div><${name}>x</${name}></div>`);
    expect(html).toBe('<div>x</div>');
    expect(rules).toEqual(['1:6 html-removed']);
  });

  test.each([['iframe'], ['object'], ['select'], ['svg']])('%s, whoever made it', (tagName) => {
    const children = [{ type: 'text' as const, value: 'x' }];
    const tree = {
      type: 'root' as const,
      children: [{ type: 'element' as const, tagName, properties: {}, children }],
    };
    expect(toHtml(sanitize(tree))).toBe('');
  });
});

/** Every other element with the parents that it needs, by those parents. */
const contexts: Record<string, string> = {
  caption: '<table>_</table>',
  col: '<table><colgroup>_</colgroup></table>',
  colgroup: '<table>_</table>',
  dd: '<dl>_</dl>',
  dt: '<dl>_</dl>',
  li: '<ul>_</ul>',
  rp: '<ruby>x_</ruby>',
  rt: '<ruby>x_</ruby>',
  tbody: '<table>_</table>',
  td: '<table><tbody><tr>_</tr></tbody></table>',
  tfoot: '<table>_</table>',
  th: '<table><tbody><tr>_</tr></tbody></table>',
  thead: '<table>_</table>',
  tr: '<table><tbody>_</tbody></table>',
};

const inContext = (name: string, element: string): string =>
  (contexts[name] ?? '<div>_</div>').replace('_', element);

describe('a part is shown in its whole only', () => {
  test.each(Object.keys(contexts))('%s', async (name) => {
    const within = await readHtml(inContext(name, `<${name}>x</${name}>`));
    expect(within.elements.map(({ tagName }) => tagName)).toContain(name);
    // Built by hand: the HTML parser leaves out most of these itself.
    const part = { type: 'element' as const, tagName: name, properties: {}, children: [] };
    expect(toHtml(sanitize({ type: 'root', children: [part] }))).toBe('');
  });

  test('an item in a list of either kind, and a term in a list of terms', async () => {
    const html = '<ol><li>x</li></ol><ul><li>x</li></ul><dl><dt>x</dt><dd>y</dd></dl>';
    expect((await readHtml(html)).html).toBe(html);
    expect((await readHtml('<dl><li>x</li></dl>')).html).toBe('<dl>x</dl>');
    expect((await readHtml('<div><dt>x</dt><dd>y</dd></div>')).html).toBe('<div>xy</div>');
  });
});

const attributes = words(`
  abbr accept accept-charset accesskey action align alink allow allowfullscreen alt aria-controls aria-describedby
  aria-hidden aria-label aria-labelledby aria-live aria-owns async attributionsrc autocapitalize autocomplete autofocus
  autoplay background behavior bgcolor border cellpadding cellspacing charset checked cite class classid clear code
  codebase color cols colspan command commandfor compact content contenteditable controls controlslist coords
  crossorigin csp data data-x datetime declare decoding default defer dir disabled disablepictureinpicture
  disableremoteplayback download draggable encoding enctype enterkeyhint exportparts face fetchpriority for form
  formaction frame frameborder headers height hidden href hreflang hspace http-equiv icon id imagesizes imagesrcset
  inert inputmode integrity is ismap itemid itemprop itemref itemscope itemtype kind label lang language list loading
  longdesc loop low manifest max maxlength media method min multiple muted name nohref nonce noresize novalidate nowrap
  onanimationstart onauxclick onbegin onblur onclick onerror onfocus onload onmouseover onpointerdown ontoggle open part
  pattern ping placeholder playsinline popover popovertarget poster preload profile prompt radiogroup readonly
  referrerpolicy rel required rev reversed role rows rowspan rules sandbox scheme scope scrolling selected
  shadowrootmode shape size sizes slot span spellcheck src srcdoc srclang srcset start step style summary tabindex
  target text title translate type usemap valign value valuetype version virtualkeyboardpolicy vlink vspace width wrap
  xmlns xml:base xml:lang xlink:href
`);

const onAny = words('ariaDescribedBy ariaHidden ariaLabel className dataX dir id lang title');

/** Attributes of HTML elements besides those of any. */
const ofElements: Record<string, string> = {
  a: 'href',
  audio: 'controls src',
  blockquote: 'cite',
  col: 'span',
  del: 'cite dateTime',
  details: 'open',
  img: 'alt height loading src width',
  ins: 'cite dateTime',
  li: 'value',
  ol: 'reversed start type',
  q: 'cite',
  source: 'src type',
  td: 'align colSpan headers rowSpan',
  th: 'abbr align colSpan headers rowSpan scope',
  time: 'dateTime',
  track: 'kind label src srcLang',
  video: 'controls height src width',
};

describe('of all attributes there remain', () => {
  const html = [...allowed, ...Object.keys(contexts)].filter((name) => name !== 'math');

  test.each(html)('on %s', async (name) => {
    const file = name === 'img' ? 'x.png' : 'x.mp4';
    const written = attributes.map((one) => `${one}="${sampleOf(one, file)}"`).join(' ');
    const { elements } = await readHtml(inContext(name, `<${name} ${written}>x</${name}>`));
    const element = elements.find(({ properties, tagName }) => tagName === name && properties.id === 'x');
    const expected = [...onAny, ...words(ofElements[name] ?? '')].filter(Boolean);
    expect(Object.keys(element?.properties ?? {}).sort()).toEqual(expected.sort());
  });
});

function sampleOf(attribute: string, file: string): string {
  if (attribute === 'src') return file;
  return attribute === 'href' || attribute === 'cite' ? 'https://example.org/' : 'x';
}

const mathNames = words(`
  annotation annotation-xml apply bind ci cn csymbol maction maligngroup malignmark math menclose merror mfenced mfrac
  mglyph mi mlabeledtr mlongdiv mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mscarries mscarry
  msgroup msline mspace msqrt msrow mstack mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none
  semantics share
`);

const shownInMath = words(`
  annotation menclose merror mfrac mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
  mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
`);

const mathAttributes = words(`
  accent accentunder actiontype align alignmentscope altimg alttext arg background bevelled cdgroup charalign charspacing
  close color columnalign columnlines columnspacing columnspan columnwidth crossout decimalpoint definitionURL denomalign
  depth dir display displaystyle edge encoding equalcolumns equalrows fence fontfamily form frame framespacing groupalign
  height href id indentalign infixlinebreakstyle intent largeop length linebreak linethickness location lquote lspace
  mathbackground mathcolor mathsize mathvariant maxsize maxwidth minlabelspacing minsize movablelimits name notation
  numalign onclick open other position rowalign rowlines rowspacing rowspan rquote rspace scriptlevel
  scriptminsize scriptsizemultiplier selection separator separators shift side src stackalign stretchy style
  subscriptshift superscriptshift symmetric tabindex voffset width xlink:href xlink:type xmlns
`);

const keptInMath = words(`
  accent accentunder align arg columnalign columnlines columnspacing columnspan depth dir display displaystyle encoding
  fence form frame height id intent largeop linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize
  minlabelspacing minsize movablelimits notation rowSpan rowalign rowlines rowspacing rspace scriptlevel separator side
  stretchy symmetric voffset width
`);

describe('MathML', () => {
  test.each(mathNames.filter((name) => name !== 'math'))('%s', async (name) => {
    const { elements } = await readHtml(`<div><math><${name}>x</${name}></math></div>`);
    const expected = shownInMath.includes(name) ? ['div', 'math', name] : ['div', 'math'];
    expect(elements.map(({ tagName }) => tagName)).toEqual(expected);
  });

  test.each(shownInMath)('%s nowhere but in a formula', async (name) => {
    expect((await readHtml(`<div><${name}>x</${name}></div>`)).html).toBe('<div>x</div>');
  });

  test.each(['math', ...shownInMath])('the attributes of %s', async (name) => {
    const written = mathAttributes.map((one) => `${one}="x"`).join(' ');
    const element = `<${name} ${written}>x</${name}>`;
    const { elements } = await readHtml(name === 'math' ? element : `<math>${element}</math>`);
    const found = elements.find(({ properties }) => properties.id === 'x');
    expect(Object.keys(found?.properties ?? {}).sort()).toEqual(keptInMath.toSorted());
  });
});

describe('an author cannot imitate what the player finds by', () => {
  test.each(['hb-x', 'HB-x', 'hornbook', 'hornbook-data', 'HornBook'])('the id %s', async (id) => {
    expect((await readHtml(`<p id="${id}">x</p>`)).html).toBe('<p>x</p>');
    expect((await readHtml(`{: #${id}}\nx`)).html).toBe('<p>x</p>');
  });

  test('a class of ours', async () => {
    expect((await readHtml('<p class="hb-check">x</p>')).html).toBe('<p>x</p>');
    expect((await readHtml('<p class="a HB-check b">x</p>')).html).toBe('<p class="a b">x</p>');
    expect((await readHtml('{: .hb-check .a}\nx')).html).toBe('<p class="a">x</p>');
  });

  test.each(
    words('hb hb-x hornbook hornbook-x lesson lesson-id question option option-id state verdict fixed type'),
  )('data-%s', async (name) => {
    expect((await readHtml(`<p data-${name}="x">x</p>`)).html).toBe('<p>x</p>');
    expect((await readHtml(`{: data-${name}="x"}\nx`)).html).toBe('<p>x</p>');
  });

  test('what is only like these stays', async () => {
    const html = '<p id="my-hb-x" class="chb-x hbx" data-types="a" data-my-state="b">x</p>';
    expect((await readHtml(html)).html).toBe(html);
  });

  test('attributes that no HTML could write go', async () => {
    expect((await readHtml('<p data-a"b="x" data-c="d">x</p>')).html).toBe('<p data-c="d">x</p>');
  });
});

describe('a form control of an author is never shown', () => {
  const box = '<input type="checkbox" disabled>';

  test.each([
    ['in an item', `<ul><li>${box} x</li></ul>`, '<ul><li> x</li></ul>', ['1:9 html-removed']],
    ['in a paragraph', `<p>${box} x</p>`, '<p> x</p>', ['1:4 html-removed']],
    ['to be typed in', '<p><input type="text" value="v"> x</p>', '<p> x</p>', ['1:4 html-removed']],
    ['in a heading', `<h2>${box} x</h2>`, '<h2> x</h2>', ['1:5 html-removed']],
    ['at the top', `${box}\n\nx`, '\n<p>x</p>', ['1:1 html-removed']],
    ['two in a row', `<div>${box}${box}</div>`, '<div></div>', ['1:6 html-removed', '1:38 html-removed']],
  ])('%s', async (_, text, html, rules) => {
    expect(await readHtml(text)).toMatchObject({ html, rules });
  });

  test('and the boxes of task lists stay, in a lesson with raw HTML, too', async () => {
    const { html, rules } = await readHtml('- [x] a <b>c</b>\n- [ ] <input type="checkbox"> d');
    expect(html.match(/<input[^>]*>/g)).toEqual([
      '<input type="checkbox" checked disabled>',
      '<input type="checkbox" disabled>',
    ]);
    expect(rules).toEqual(['2:7 html-removed']);
  });
});
