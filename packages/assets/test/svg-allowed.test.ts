import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { fillOne } from './support/fill.js';

const namespaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** What an SVG with these parts becomes, without its root; and the rules of what is said about it. */
function clean(inner: string, attributes = ''): { output: string; rules: string[] } {
  const { asset, rules } = fillOne('a.svg', `<svg ${namespaces} ${attributes}>${inner}</svg>`);
  const text = new TextDecoder().decode(asset?.data).trimEnd();
  const output = text.replace(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/, '').replace(/<\/svg>$/, '');
  return { output, rules };
}

/** What is inside comes out as it went in. */
const kept = (inner: string): void => expect(clean(inner)).toEqual({ output: `>${inner}`, rules: [] });

/** Nothing of it comes out, and that is reported. */
const removed = (inner: string, output = ''): void =>
  expect(clean(inner)).toEqual({ output: output ? `>${output}` : '/>', rules: ['asset-svg-cleaned'] });

/** Nothing of it comes out, silently. */
const dropped = (inner: string, output = ''): void =>
  expect(clean(inner)).toEqual({ output: output ? `>${output}` : '/>', rules: [] });

const split = (words: string): string[] => words.trim().split(/\s+/);

describe('elements', () => {
  test.each(
    split(`a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer
      feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
      feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
      feSpotLight feTile feTurbulence filter g image line linearGradient marker mask mpath path pattern polygon polyline
      radialGradient rect set stop style svg switch symbol text textPath title tspan use view`),
  )('<%s> is kept', (name) => kept(`<${name}/>`));

  test.each(split('script foreignObject handler listener iframe audio video canvas font cursor Rect'))(
    '<%s> is removed',
    (name) => removed(`<${name}/>`),
  );

  test.each(['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML'])(
    'of %s are missed',
    (uri) => removed(`<p xmlns="${uri}"/>`),
  );

  test('of editors are not', () => {
    dropped('<x:g xmlns:x="urn:x"/>');
    dropped('<metadata>Data</metadata>');
  });

  test.each([
    [200, []],
    [201, ['asset-svg-refused']],
  ])('nested %i deep', (depth, rules) => {
    expect(clean('<g>'.repeat(depth - 1) + '</g>'.repeat(depth - 1)).rules).toEqual(rules);
  });
});

describe('attributes', () => {
  test.each(
    split('id class lang title systemLanguage role aria-label aria-hidden xml:lang xml:space').map((name) => [
      name,
    ]),
  )('%s may hold any words', (name) => kept(`<g ${name}="url(x) expression(y)"/>`));

  test.each(split('fill stroke d transform viewBox filter clip-path font-family offset points'))(
    '%s is kept where it fetches nothing',
    (name) => {
      kept(`<g ${name}="none"/>`);
      removed(`<g ${name}="url(https://example.com/x)"/>`, '<g/>');
    },
  );

  test.each(['onload', 'onclick', 'ONBEGIN', 'on'])('%s is removed', (name) =>
    removed(`<g ${name}="x()"/>`, '<g/>'),
  );

  test.each([
    ['ping', '<a ping="https://example.com/"/>', '<a/>'],
    ['one of an editor', '<g xmlns:x="urn:x" x:label="Layer"/>', '<g/>'],
    ['xml:base', '<g xml:base="https://example.com/"/>', '<g/>'],
    ['one that only looks like ARIA', '<g x-aria-label="1"/>', '<g/>'],
    ['one that nobody knows', '<g unheard="1"/>', '<g/>'],
    ['xlink:title', '<g xlink:title="x"/>', '<g/>'],
  ])('%s goes', (_, inner, output) => dropped(inner, output));

  test('a link may be an xlink:href, which does not count beside href', () => {
    expect(clean('<use xlink:href="#a"/>')).toEqual({ output: '><use href="#a"/>', rules: [] });
    expect(clean('<use href="#a" xlink:href="#b"/>')).toEqual({ output: '><use href="#a"/>', rules: [] });
  });
});

describe('links', () => {
  test.each([
    'https://example.com/',
    'http://example.com/',
    'HTTPS://example.com/',
    'mailto:a@example.com',
    '#part',
    ' #part',
  ])('a click may follow %s', (href) => kept(`<a href="${href}"/>`));

  test.each([
    'javascript:x()',
    'data:text/html,x',
    'ftp://example.com/',
    'page.html',
    '//example.com/',
    ' javascript:x()',
    'x https://example.com/',
  ])('but not %s', (href) => removed(`<a href="${href}"/>`, '<a/>'));

  const data = (type: string) => `data:${type};base64,AAAA`;

  test.each(['image/png', 'image/jpeg', 'image/jpg', 'image/gif', 'image/webp', 'image/avif', 'IMAGE/PNG'])(
    'a picture may hold %s',
    (type) => {
      kept(`<image href="${data(type)}"/>`);
      kept(`<feImage href="${data(type)}"/>`);
      removed(`<use href="${data(type)}"/>`, '<use/>');
    },
  );

  test.each([
    'data:image/svg+xml;base64,AAAA',
    'data:image/png,AAAA',
    'data:image/png;base64,<',
    'xdata:image/png;base64,AAAA',
    'https://example.com/x.png',
    'x.png',
  ])('but not %s', (href) => removed(`<image href="${href.replace('<', '&lt;')}"/>`, '<image/>'));

  test.each(split('use image feImage linearGradient pattern textPath mpath filter'))(
    '<%s> may name a part of its own picture, and nothing else',
    (name) => {
      kept(`<${name} href="#part"/>`);
      removed(`<${name} href="https://example.com/x.svg#part"/>`, `<${name}/>`);
    },
  );
});

describe('animations', () => {
  test.each(split('x fill transform opacity d'))('may change %s', (name) =>
    kept(`<set attributeName="${name}"/>`),
  );

  test.each(
    split(
      'href xlink:href style class id in in2 result numOctaves order filterUnits primitiveUnits onload unheardOf',
    ),
  )('but not %s', (name) => removed(`<set attributeName="${name}"/>`, '<set/>'));
});

describe('styles', () => {
  const call = (name: string) => `<g style="x:${name}(1)"/>`;

  test.each(
    split(`rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp var cubic-bezier steps
      linear not is where nth-child matrix matrix3d perspective rotate rotate3d rotatex rotatey rotatez scale scale3d scalex
      scaley skew skewx skewy translate translate3d translatex translatey blur brightness contrast drop-shadow grayscale
      hue-rotate invert opacity saturate sepia circle ellipse inset polygon and or only RGB`),
  )('may call %s()', (name) => kept(call(name)));

  test.each(split('url image image-set cross-fade element paint src attr env expression rgbx'))(
    'but not %s()',
    (name) => removed(call(name), '<g/>'),
  );

  test.each(['url(#a)', "url('#a')", 'url( #a)', 'URL(#a)', '(1)'])('may say %s', (value) =>
    kept(`<g style="x:${value}"/>`),
  );
  test.each(['url(a)', "url('a')", 'url(a#a)', '\\75rl(#a)'])('may not say %s', (value) =>
    removed(`<g style="x:${value}"/>`, '<g/>'),
  );

  const sheet = (rule: string) => `<style>${rule}</style>`;

  test.each(split('media supports keyframes -webkit-keyframes charset MEDIA'))('may have @%s', (name) =>
    kept(sheet(`@${name} x {}`)),
  );
  test.each(split('import font-face namespace layer container property'))('but not @%s', (name) =>
    removed(sheet(`@${name} x {}`), '<style/>'),
  );
});

test.each([
  [8_000_000, []],
  [8_000_001, ['asset-svg-refused']],
])('a source of %i characters', (length, rules) => {
  const [start, end] = [`<svg ${namespaces}><!--`, '--></svg>'];
  const svg = start + ' '.repeat(length - start.length - end.length) + end;
  expect(fillOne('a.svg', svg).rules).toEqual(rules);
});

describe('sizes', () => {
  const size = (attributes: string) => {
    const { asset } = fillOne('a.svg', `<svg ${namespaces} ${attributes}/>`);
    return asset && [asset.width, asset.height];
  };

  test.each([
    ['10', 10],
    ['10px', 10],
    ['1in', 96],
    ['2.54cm', 96],
    ['25.4mm', 96],
    ['72pt', 96],
    ['6pc', 96],
    ['1IN', 96],
    [' 10 ', 10],
    ['10.4', 10],
    ['10.5', 11],
    ['0.1', 1],
  ])('%s is %i pixels', (length, pixels) => {
    expect(size(`width="${length}" height="100"`)).toEqual([pixels, 100]);
    expect(size(`width="100" height="${length}"`)).toEqual([100, pixels]);
  });

  test.each([
    ['viewBox="0 0 30 20"', [30, 20]],
    ['viewBox="5,5,30,20"', [30, 20]],
    ['viewBox="0 0 30 20" width="60"', [60, 40]],
    ['viewBox="0 0 30 20" height="10"', [15, 10]],
    ['viewBox="0 0 30 20" width="100%" height="100%"', [30, 20]],
    ['viewBox="0 0 30 20" width="7" height="9"', [7, 9]],
    ['width="60"', [undefined, undefined]],
    ['width="5em" height="5"', [undefined, undefined]],
    ['viewBox="0 0 0 20"', [undefined, undefined]],
    ['viewBox="0 0 30 0"', [undefined, undefined]],
    ['viewBox="0 0 30 -1"', [undefined, undefined]],
    ['viewBox="0 0 1e9 1"', [undefined, undefined]],
    ['viewBox="0 0 1 1e9"', [undefined, undefined]],
    ['viewBox="0 0 999999999 999999999"', [999999999, 999999999]],
    ['', [undefined, undefined]],
  ])('%s', (attributes, expected) => expect(size(attributes)).toEqual(expected));
});

describe('what is written out', () => {
  test.each([
    ['&amp;', '&amp;', '&amp;'],
    ['&lt;', '&lt;', '&lt;'],
    ['&gt;', '&gt;', '&gt;'],
    ['&quot;', '"', '&quot;'],
    ['&apos;', "'", "'"],
    ['&#13;', '&#13;', '&#13;'],
    ['&#9;', '\t', '&#9;'],
    ['&#10;', '\n', '&#10;'],
  ])('%s is %j as text and %s in a value', (written, text, value) => {
    expect(clean(`<title class="a${written}b">a${written}b</title>`)).toEqual({
      output: `><title class="a${value}b">a${text}b</title>`,
      rules: [],
    });
  });

  test('a value and a text are read back as they were', () => {
    const texts = fc
      .array(fc.constantFrom(...'&<>"\'\t\n\r ;#x]&amp;&quot;'.split('')), { minLength: 1 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(texts, texts, (value, text) => {
        const { output } = clean(`<title class="${references(value)}">${references(text)}</title>`);
        expect(readBack(`<svg${output}</svg>`)).toEqual({ value, text });
      }),
    );
  });

  test('comments go, CDATA becomes text, an instruction is missed', () => {
    dropped('<g><!-- x --></g>', '<g/>');
    dropped('<g><![CDATA[]]></g>', '<g/>');
    dropped('<title><![CDATA[<b>&]]></title>', '<title>&lt;b&gt;&amp;</title>');
    removed('<?php x ?>');
  });
});

/** Every character as a reference. */
const references = (text: string): string => [...text].map((one) => `&#${one.codePointAt(0)};`).join('');

function readBack(xml: string): { value: string; text: string } {
  const found = { value: '', text: '' };
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    found.value = attributes.class ?? found.value;
  });
  parser.on('text', (text) => {
    found.text += text;
  });
  parser.write(xml).close();
  return found;
}
