import type { Example } from './find-examples.js';
import type { MessageEntry } from './list-messages.js';

/** The packages that find problems, in the order of the page. */
const areas: Readonly<Record<string, string>> = {
  cli: 'Files of a course',
  validator: 'Settings, and the course as a whole',
  parser: 'Lessons',
  'remark-attribute-list': 'Attribute lists',
  questions: 'Questions',
  assets: 'Images and other files',
};

const byProgramsOnly =
  'No Markdown causes this: it guards against lessons and courses that a program puts together.';

/** Rules that no case shows as an author would meet them, and what the page says instead. */
export const withoutExample: Readonly<Record<string, string>> = {
  'course-shape': byProgramsOnly,
  'key-unknown-option': byProgramsOnly,
  'lesson-shape': byProgramsOnly,
  'link-unknown-lesson': byProgramsOnly,
  'question-without-key': byProgramsOnly,
  'source-too-large':
    'The lesson is far longer than any written by hand, or has far more blocks, list items, cells, marks and formulas.',
};

const introduction = `# Diagnostics

<!-- Generated from the messages of all packages and from their test cases. \`pnpm write-docs\` updates it. -->

Everything that Hornbook can find wrong, by rule id: what it says, where, and how to fix it. An **error** stops the build: nothing
is written. After a **warning** the build goes on and does what the message says; with \`--strict\` it counts as an error. A
**note** is only worth knowing. You can change the severity of warnings and notes, for a course or for a line: see
[authoring](authoring.md#severities).
`;

/** docs/diagnostics.md. A rule's anchor is its id. */
export function diagnosticsPage(
  entries: readonly MessageEntry[],
  examples: ReadonlyMap<string, Example>,
): string {
  const unplaced = entries.find((entry) => !(areaOf(entry) in areas));
  if (unplaced)
    throw new Error(`scripts/docs/diagnostics-page.ts has no area for packages/${unplaced.package}`);
  const sections = Object.entries(areas).map(([area, title]) => {
    const rules = entries.filter((entry) => areaOf(entry) === area);
    return [`## ${title}\n`, ...rules.map((entry) => section(entry, examples.get(entry.ruleId)))];
  });
  return [introduction, ...sections.flat()].join('\n');
}

/** For authors, finding files and compiling them is one thing. */
const homes: Readonly<Record<string, string>> = { core: 'cli' };

/** The parser finds a question before its type reads it; for authors that is one thing. */
const areaOf = (entry: MessageEntry): string =>
  entry.ruleId.startsWith('quiz-') ? 'questions' : (homes[entry.package] ?? entry.package);

const severities = { error: 'Error', warning: 'Warning', info: 'Note', off: 'Off' };

function section({ note, ruleId, severity }: MessageEntry, example: Example | undefined): string {
  const parts = [
    `### ${ruleId}`,
    `**${severities[severity]}.** ${example?.message ?? withoutExample[ruleId] ?? ''}`,
    ...(example?.frame ? [`\`\`\`text\n${example.frame}\`\`\``] : []),
    ...(example ? [example.note] : typeof note === 'string' ? [note] : []),
  ];
  return parts.map((part) => `${part}\n`).join('\n');
}
