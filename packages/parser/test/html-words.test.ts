import { mapContent } from '@hornbook/model';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { parseLesson } from '../src/index.js';

/** Stands for a word; each then becomes another one. */
const W = 'W';

const names = fc.constantFrom(
  ...[
    'b',
    'p',
    'div',
    'a',
    'span',
    'details',
    'summary',
    'table',
    'tr',
    'td',
    'ul',
    'li',
    'img',
    'br',
    'h2',
    'pre',
  ],
  ...[
    'center',
    'font',
    'body',
    'html',
    'main',
    'label',
    'form',
    'button',
    'input',
    'link',
    'option',
    'frameset',
  ],
  ...[
    'select',
    'textarea',
    'title',
    'svg',
    'script',
    'style',
    'template',
    'noscript',
    'xmp',
    'math',
    'mi',
    'mglyph',
  ],
  ...[
    'W',
    'x-W',
    'w.W',
    'W:W',
    'Video',
    'Details',
    'Table',
    'Object',
    'A',
    'B',
    'T',
    'Callout',
    'iframe',
    'audio',
  ],
);

const attribute = fc.constantFrom(
  ...[
    'title="W W"',
    "alt='W'",
    'placeholder="W"',
    'value=W',
    'aria-label="W"',
    'label="W\nW"',
    'heading="W W"',
  ],
  ...['W', 'W,', 'class="c"', 'data-x="W"', 'open', 'summary="W"', 'aria-description="W"', 'markdown="1"'],
);

const attributes = fc
  .uniqueArray(attribute, { maxLength: 3, selector: (one) => one.replace(/=.*/s, '') })
  .map((all) => all.map((one) => ` ${one}`).join(''));

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(W, `${W} ${W}`, `*${W}*`, `\`${W}\``, '\n', '\n\n', '  ') },
  {
    weight: 4,
    arbitrary: fc
      .tuple(names, attributes, fc.constantFrom('', '', '/', ' /', '\n'))
      .map(([name, given, end]) => `<${name}${given}${end}>`),
  },
  { weight: 3, arbitrary: names.map((name) => `</${name}>`) },
  {
    weight: 2,
    arbitrary: fc.tuple(names, attributes).map(([name, given]) => `<${name}${given}>${W}</${name}>`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<?W W?>',
      '<!DOCTYPE W>',
      '<![CDATA[W]]>',
      '<!-- c -->',
      '</ W>',
      '<p W',
      '<!-- W',
    ),
  },
);

const containers: ((text: string) => string)[] = [
  (text) => text,
  (text) => `<div>\n${text}\n</div>`,
  (text) => text.replace(/^/gm, '> '),
  (text) => `- a\n${text.replace(/^/gm, '  ')}`,
  (text) => text.replace(/^/gm, '> 1. ').replace(/\n> 1\. /g, '\n>    '),
  (text) => `| a |\n|---|\n| ${text.replace(/[\n|]+/g, ' ')} |`,
  (text) => `Note[^n].\n\n[^n]: ${text.replace(/\n/g, '\n    ')}`,
];

const lesson = fc
  .tuple(
    fc.array(fc.tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.constantFrom(...containers)), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom('\n\n', '\n\n', '\n'),
  )
  .map(([blocks, gap]) => {
    const texts = blocks.map(([pieces, around]) => around(pieces.join('').trim()));
    let count = 0;
    return `# Title\n\n${texts.join(gap)}\n`.replaceAll(W, () => `w${letters(count++)}z`);
  });

const letters = (number: number): string =>
  [...number.toString(20)].map((digit) => 'abcdefghijklmnopqrst'[Number.parseInt(digit, 20)]).join('');

test('every word in raw HTML is shown, or a problem is told at its very place', async () => {
  await fc.assert(
    fc.asyncProperty(lesson, async (text) => {
      const parsed = await parseLesson(
        { path: 'a.md', text },
        { lang: 'en', lessons: [{ path: 'a.md', id: 'a' }] },
      );
      const html = JSON.stringify(mapContent(parsed.lesson, (content) => ({ html: toHtml(content) })));
      const places = parsed.diagnostics.flatMap(({ place }) => (place && 'start' in place ? [place] : []));
      const lost = [...text.matchAll(/w[a-t]+z/g)].filter(
        ({ 0: word, index }) =>
          !html.includes(word) &&
          !places.some(({ end, start }) => (start.offset ?? 0) <= index && index < (end.offset ?? 0)),
      );
      expect(lost.map(([word]) => word)).toEqual([]);
    }),
    { seed: Number(process.env.FC_SEED ?? 1), numRuns: 400 },
  );
});
