import fc from 'fast-check';

/** Stands for a word until the document is whole; every one then becomes another word. */
const word = 'W';

const words = fc.integer({ min: 1, max: 4 }).map((count) => Array(count).fill(word).join(' '));

const pick = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

/** Text that means something in a line. */
const phrase: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: words },
  pick(
    '*W*',
    '**W W**',
    '~~W~~',
    '_W_W_',
    '`W`',
    '``W ` W``',
    '$W$',
    '$$W$$',
    '$W',
    '\\*W\\*',
    'W\\',
    '&amp;W&copy;',
  ),
  pick(
    '[W](x.md)',
    '[W *W*](#a "W")',
    '[W][ref]',
    '[W][none]',
    '[W]',
    '![W](x.png)',
    '![W](x.png "W")',
    '![W][ref]',
  ),
  pick(
    '![W](x.mp4)',
    '![W](https://example.org/x.png)',
    '[W](javascript:x)',
    '<https://example.org/>',
    'W[^a]',
    '[^a]',
  ),
  pick(
    '<b>W</b>',
    '<kbd>W',
    '</i>W',
    '<span title="W">W</span>',
    '<script>W</script>',
    '<svg>W</svg>',
    '<!-- c --> W',
  ),
  pick(
    '<button>W</button>',
    '<math><mi>W</mi></math>',
    '<iframe src="x">W</iframe>',
    '<x-y>W</x-y>',
    '<input value=x> W',
  ),
  pick(
    '[W](x.md){: .c}',
    '*W*{: #i title="t"}',
    'W{: .c}',
    '{: .c}',
    '{::x} W',
    '{% W %}',
    ':smile: W',
    '(x) W',
  ),
  pick(
    'W\nW',
    'W  \nW',
    'W\n: W',
    'W\n{: .c}',
    'W | W',
    '> W',
    '# W',
    '- W',
    '1. W',
    '=== W',
    'W\n===',
    'W\n---',
  ),
);

const line = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((phrases) => phrases.join(' '));

const indent = (text: string, by: string): string => text.replace(/\n/g, `\n${by}`);

const marker = pick(
  '(x) ',
  '( ) ',
  '[x] ',
  '[ ] ',
  '[X]',
  '() ',
  '\\(x) ',
  '',
  '',
  '{: .fixed} ( ) ',
  '`(x)` ',
);

const item = (content: fc.Arbitrary<string>) =>
  fc.tuple(pick('- ', '* ', '1. ', '2) '), marker, content).map(([bullet, mark, text]) => {
    return `${bullet}${mark}${indent(text, ' '.repeat(bullet.length))}`;
  });

const list = (content: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(item(content), { minLength: 1, maxLength: 4 }), pick('\n', '\n', '\n\n'))
    .map(([items, between]) => items.join(between));

const fence = fc
  .tuple(
    pick('```', '~~~~', '```js', '``` .term1', '```.term2', '    W\n\n```'),
    fc.array(line, { maxLength: 3 }),
  )
  .map(([open, lines]) => `${open}\n${lines.join('\n')}\n${/[`~]{3,}/.exec(open)?.[0]}`);

const table = fc
  .array(
    fc.array(
      line.map((text) => text.replace(/[|\n]/g, ' ')),
      { minLength: 1, maxLength: 3 },
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map(([head = [], ...rows]) =>
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  );

const classes = [
  ...[
    'quiz',
    'quiz .text',
    'quiz .number',
    'quiz .cloze',
    'quiz .match',
    'quiz .order',
    'quiz .matrix',
    'quiz .scale',
  ],
  ...[
    'quiz .essay',
    'quiz .true-false',
    'quiz .select',
    'glossary',
    'numbered',
    'hint',
    'explanation',
    'correct',
    'c',
    'fixed',
  ],
];
const attributes = pick(
  ...classes.map((name) => `{: .${name}}`),
  ...['{: #id points="x"}', '{: mark="1" src="none.js"}', '{:x: .c}', '{: x}', '{::comment}'],
);

const html = pick(
  '<details><summary>W</summary>\n\nW *W*\n\n</details>',
  '<div class="c">\nW\n</div>',
  '<div>\n\nW',
  '</div>\n\nW',
  '<p>W<p>W',
  '<table><tr><td>W</table>',
  '<ul><li>W<li>W</ul>',
  '<style>W</style>\n\nW',
  '<form>W <select><option>W</option></select><textarea>W</textarea></form>',
  '<!-- c -->\nW',
  '<video src="x.mp4">W</video>',
  '<title>W</title>',
  '<pre>W\n\nW</pre>',
  '<noscript>W</noscript><template>W</template>',
);

const other = pick(
  'W\n: W W\n: W\n\n  W',
  'W\nW\n\n: W\n\nW',
  '$$\nW\n$$',
  '$$W\nW$$',
  '$$\nW',
  '[^a]: W\n\n    W',
  '[^b]: W[^a]',
  '[ref]: x.md',
  '[ref]: https://example.org',
  '***',
  '- _W_ - W\n- **W**\n- W',
  '> [!NOTE]\n> W',
  '> [!tip] W\n> W',
  '[( )] W\n[(X)] W',
  '=W ~W',
  'W `____` W `____`\n\n1. W\n2. W\n   - W',
  '- W\n  - W\n- W\n  - W\n- ( ) W',
  '- (x) 3.14\n- ( ) W',
);

const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: line },
    {
      weight: 2,
      arbitrary: fc.tuple(pick('# ', '## ', '### '), line).map(([sign, text]) => `${sign}${text}`),
    },
    { weight: 2, arbitrary: attributes },
    { weight: 2, arbitrary: html },
    { weight: 2, arbitrary: other },
    { weight: 1, arbitrary: fence },
    { weight: 1, arbitrary: table },
    { weight: 3, arbitrary: list(fc.oneof(line, tie('block'))) },
    { weight: 1, arbitrary: fc.tuple(tie('block'), tie('block')).map((two) => quoted(two.join('\n\n'))) },
  ),
})).block;

const quoted = (text: string): string => `> ${indent(text, '> ')}`;

/** Signs of Markdown in any order. */
const noise = fc
  .array(fc.oneof(pick(' W', '\n', '\t', '  '), pick(...'*_~`$#>-+=|!.:&"\'()[]\\^%{}0')), { maxLength: 60 })
  .map((signs) => signs.join(''))
  // What begins an address, an attribute list or an info string: words in those are not the lesson's.
  .filter((text) => !/\]\(|\]:|\{:|```|~~~/.test(text));

const gap = pick('\n\n', '\n\n', '\n\n', '\n', '\n\n\n');

/** A lesson in which no word stands twice: `wa1 wb2`. */
export const arbitraryMarkdown: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.oneof({ weight: 6, arbitrary: block }, noise), gap), { minLength: 1, maxLength: 12 })
  .map((blocks) => numbered(`# W\n\n${blocks.flat().join('')}`));

function numbered(text: string): string {
  let count = 0;
  return text.replaceAll(word, () => `w${letters(count++)}z`);
}

/** Letters alone: digits would make numbers of words in code and formulas. No word is part of another. */
const letters = (number: number): string =>
  [...number.toString(20)].map((digit) => 'abcdefghijklmnopqrst'[Number.parseInt(digit, 20)]).join('');
