import type { Example } from './find-examples.js';
import type { MessageEntry } from './list-messages.js';
import { withoutExample } from './rules-in-words.js';
import type { Sample } from './samples.js';

/** The packages that find problems, in the order of the page. */
const areas: Readonly<Record<string, string>> = {
  cli: 'Files of a course',
  validator: 'Settings, and the course as a whole',
  parser: 'Lessons',
  'remark-attribute-list': 'Attribute lists',
  questions: 'Questions',
  assets: 'Images and other files',
  answers: 'Answers for `hornbook run`',
};

const introduction = `# Diagnostics

<!-- Generated from the messages of all packages and from their test cases. \`pnpm write-docs\` updates it. -->

Everything that Hornbook can find wrong, by rule id: a sample that is wrong, what Hornbook says about it, and the same sample
corrected. \`hornbook explain <rule>\` prints the section of a rule. An **error** stops the build: nothing
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
function areaOf({ package: name, ruleId }: MessageEntry): string {
  if (ruleId.startsWith('answers-')) return 'answers';
  return ruleId.startsWith('quiz-') ? 'questions' : (homes[name] ?? name);
}

const severities = { error: 'Error', warning: 'Warning', info: 'Note', off: 'Off' };

function section({ note, ruleId, severity }: MessageEntry, example: Example | undefined): string {
  const { corrected = [], problem, wrong } = example ?? {};
  const dropped = wrong?.dropped ?? 0;
  const parts = [
    `### ${ruleId}`,
    `**${severities[severity]}.** ${problem ? renumbered(problem.message, dropped) : (withoutExample[ruleId] ?? '')}`,
    ...(wrong ? ['Wrong:', fence(wrong)] : []),
    ...(problem?.frame ? ['Reported here:', fencedText(shifted(problem.frame, dropped))] : []),
    ...(problem ? [problem.note] : typeof note === 'string' ? [note] : []),
    ...(corrected.length > 0 ? ['Corrected:', ...corrected.map(fence)] : []),
  ];
  return parts.map((part) => `${part}\n`).join('\n');
}

/** A sample of another file than the lesson says which one it is. */
function fence({ language, name, text }: Sample): string {
  const ticks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)));
  const block = `${ticks}${language}\n${text}${ticks}`;
  return language === 'markdown' ? block : `\`${name}\`:\n\n${block}`;
}

const fencedText = (text: string): string => `\`\`\`text\n${text}\`\`\``;

/** A frame of a sample without its first lines. */
const shifted = (frame: string, dropped: number): string =>
  frame.replace(
    /^([> ] *)(\d+)(?= \|)/gm,
    (_, before: string, line: string) => `${before}${String(Number(line) - dropped).padStart(line.length)}`,
  );

/** "The id is already used on line 6": in the sample, that is line 4. */
const renumbered = (message: string, dropped: number): string =>
  message.replace(/(?<=\bline )\d+/gi, (line) => `${Number(line) - dropped}`);
