import {
  commonKeys,
  type QuestionSyntax,
  questionSyntax,
  type SyntaxKey,
} from '../../packages/questions/src/syntax.js';

/** What is generated of docs/authoring.md, by the name in its marks. */
const parts: Readonly<Record<string, () => string>> = {
  'question types': typeTable,
  'question settings': settingTable,
};

/**
 * docs/authoring.md with its generated parts as they are now:
 *
 *     <!-- question types: written by pnpm write-docs -->
 *     …
 *     <!-- end -->
 */
export function authoringPage(page: string): string {
  return Object.entries(parts).reduce((text, [name, write]) => {
    const begin = `<!-- ${name}: written by pnpm write-docs -->\n`;
    const [from, to] = [text.indexOf(begin), text.indexOf('<!-- end -->', text.indexOf(begin))];
    if (from < 0 || to < 0) throw new Error(`docs/authoring.md has no part "${name}"`);
    return `${text.slice(0, from)}${begin}\n${write()}\n${text.slice(to)}`;
  }, page);
}

/** Cells of HTML can hold samples; blank lines around Markdown make it Markdown. */
function typeTable(): string {
  const rows = questionSyntax.map(
    (type) => `<tr><td>\n\n\`\`\`markdown\n${type.sample}\`\`\`\n\n</td><td>\n\n${facts(type)}\n</td></tr>`,
  );
  return `<table><tr><th>written</th><th>read</th></tr>${rows.join('')}</table>\n`;
}

function facts(type: QuestionSyntax): string {
  const { answers, classes, feedback, interactions, keys, name, partial, summary, unusedKeys } = type;
  const lines = [
    `Class: ${type.class ? `\`.${type.class}\`` : 'none; the markers decide'}`,
    `Answers: ${answers}`,
    `Feedback: ${feedback}`,
    ...classes.map((word) => `\`.${word.name}\`: ${word.meaning}`),
    ...keys.map((key) => `\`${key.name}\`: ${key.meaning} Default: ${key.otherwise}.`),
    ...(partial ? [`\`scoring="partial"\`: ${partial}`] : []),
    ...(unusedKeys.length > 0 ? [`Without effect: ${unusedKeys.map((key) => `\`${key}\``).join(', ')}`] : []),
    `An LMS records: ${interactions.map((kind) => `\`${kind}\``).join(' or ')}`,
  ];
  return `**${name}.** ${summary}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

const questionId: SyntaxKey = {
  name: '#id',
  meaning: "The question's id. Set it before learners start, and you can reword the question later.",
  otherwise: 'derived from its text',
};

function settingTable(): string {
  const rows = [questionId, ...commonKeys].map(
    ({ meaning, name, otherwise }) => `| \`${name}\` | ${meaning} | ${otherwise} |\n`,
  );
  return `| setting | meaning | default |\n|---|---|---|\n${rows.join('')}`;
}
