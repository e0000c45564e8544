import { includedFile, listing } from './listings.mjs';
import { paragraph, phrase } from './prose.mjs';

/** @typedef {import('./random.mjs').Random} Random */

/**
 * What a lesson has besides prose and questions. Rare constructs are in every second or third lesson.
 *
 * @param {number} number Of the lesson.
 * @param {Random} random
 * @param {{ picture: string, neighbor: string }} files Names that the lesson refers to.
 * @returns {string[]} Blocks of Markdown.
 */
export function contentBlocks(number, random, { neighbor, picture }) {
  return [
    `Before this, read [the other lesson](${neighbor}). It says why[^why] all of this is needed.`,
    table(random),
    listing(number),
    `![What lesson ${number} is about](${picture} "Picture ${number}")`,
    `{: .numbered mark="2-3"}\n${listing(number * 7 + 3)}`,
    ...(number % 2 === 0 ? [formula(random)] : [glossary(number, random)]),
    ...(number % 3 === 0 ? [alert(random)] : []),
    ...(number % 3 === 1 ? [included] : []),
    ...(number % 3 === 2 ? [details(random), definitions(random)] : []),
    terminal(number),
  ];
}

/** What a lesson ends with. @param {Random} random */
export const footnote = (random) => `[^why]: Because ${phrase(random)} is not enough.`;

const included = `{: src="${includedFile.path}" lines="2-5"}\n\`\`\`js\n\`\`\``;

/** @param {Random} random */
function table(random) {
  const rows = ['run', 'stop', 'inspect', 'logs'].map(
    (command) => `| \`docker ${command}\` | ${phrase(random)} | ${random.below(900)} ms |`,
  );
  return ['| Command | What for | How long |', '|---|:-:|--:|', ...rows].join('\n');
}

/** @param {Random} random */
function formula(random) {
  const size = 2 + random.below(30);
  return [
    `With $n = ${size}$ layers of size $s_i$, an image needs`,
    '',
    '$$',
    `S = \\sum_{i=1}^{${size}} s_i + \\frac{n^2}{\\sqrt{1 + s_{${size}}}}`,
    '$$',
  ].join('\n');
}

/** @param {number} number @param {Random} random */
function glossary(number, random) {
  const terms = ['Bridge', 'Digest', 'Mount'].map((term) => `- _${term} ${number}_ - ${phrase(random)}`);
  return ['{: .glossary}', ...terms].join('\n');
}

/** @param {Random} random */
const alert = (random) =>
  `> [!${random.pick(['NOTE', 'TIP', 'IMPORTANT', 'WARNING'])}]\n> ${paragraph(random)}`;

/** @param {Random} random */
const details = (random) =>
  `<details><summary>More about it</summary>\n\n${paragraph(random)} Leave with <kbd>Ctrl</kbd> + <kbd>C</kbd>.\n\n</details>`;

/** @param {Random} random */
const definitions = (random) => `Tag\n: ${phrase(random)}\n\nLayer\n: ${phrase(random)}`;

/** @param {number} number */
const terminal = (number) =>
  `\`\`\`bash\n$ docker run --rm alpine:3.${number} echo hello\nhello\n\`\`\`\n{: .term1}`;
