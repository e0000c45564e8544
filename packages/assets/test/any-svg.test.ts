import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillOne } from './support/fill.js';

const pieces = fc.constantFrom(
  ...[
    '<g>',
    '</g>',
    '<script>',
    '</script>',
    '<style>',
    '</style>',
    '<a href="javascript:x">',
    '</a>',
    '<rect',
  ],
  ...[
    ' onload="x"',
    ' style="fill:url(x)"',
    ' x="1"',
    '/>',
    '>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&amp;',
    '&',
  ],
  ...['url(', '@import', 'x', '"', '<x:g xmlns:x="urn:x">', '</x:g>', '<?x y?>', '\0', '\r\n', '\u{1F600}'],
);

test('whatever an SVG contains, it comes out clean or not at all', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (inner) => {
      const { asset } = fillOne('a.svg', `<svg xmlns="http://www.w3.org/2000/svg">${inner.join('')}</svg>`);
      const output = new TextDecoder().decode(asset?.data);
      expect(output).not.toMatch(/<script|<[^>]* on\w+=|<[^>]*javascript:|<[^>]*url\(x|<x:|<\?|<!/);
      if (asset)
        expect(fillOne('a.svg', output)).toMatchObject({ rules: [], asset: { sha256: asset.sha256 } });
    }),
    { numRuns: 500 },
  );
});

test('any bytes give facts or a diagnostic', () => {
  const starts = [
    '',
    '\x89PNG\r\n\x1A\n',
    '\xFF\xD8\xFF',
    'GIF89a',
    'RIFF\0\0\0\0WEBP',
    '\0\0\0\x18ftypavif',
    '<svg',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 60 }), (start, rest) => {
      const bytes = Uint8Array.from([...start].map((character) => character.charCodeAt(0)).concat(...rest));
      const { asset, diagnostics } = fillOne('a.bin', bytes);
      expect(asset === undefined).toBe(diagnostics.length > 0);
    }),
    { numRuns: 1000 },
  );
});
