import { type Diagnostic, severityOf } from '@hornbook/model';
import { wrapAnsi } from 'fast-wrap-ansi';
import { codeFrame } from './code-frame.js';
import { amount, type CheckReport, type Finding } from './findings.js';
import { printable } from './printable.js';
import type { Colors } from './terminal.js';

/** Where problems are printed. */
interface Page {
  readonly colors: Colors;
  /** Width of the terminal, which would break lines anywhere. Undefined if there is none. */
  readonly columns: number | undefined;
  /** The command that can list all problems. */
  readonly command: CheckReport['command'];
}

/** At most this many problems of a rule in a file; somebody who has fixed so many knows how. */
const maxOfARule = 10;
/** At most this many problems in all. */
const maxInAll = 500;

/** Problems for people: as many as a person reads, and how many more there are. */
export function* prettyFindings(findings: readonly Finding[], page: Page): Iterable<string> {
  const lines = new Map<string, readonly string[]>();
  const linesOf = (source: string) => {
    const known = lines.get(source) ?? source.split('\n');
    lines.set(source, known);
    return known;
  };
  const { hidden, shown } = choose(findings);
  for (const finding of shown) yield pretty(finding, page, linesOf);
  yield* hiddenOnes(hidden, page);
}

/** Errors go first: they have to be fixed. */
function choose(findings: readonly Finding[]): { shown: readonly Finding[]; hidden: readonly Finding[] } {
  const counts = new Map<string, number>();
  const chosen = findings.filter((finding) => {
    const count = (counts.get(kindOf(finding)) ?? 0) + 1;
    counts.set(kindOf(finding), count);
    return count <= maxOfARule;
  });
  const isError = ({ diagnostic }: Finding) => severityOf(diagnostic) === 'error';
  const inOrder = [...chosen.filter(isError), ...chosen.filter((finding) => !isError(finding))];
  const shown = new Set(inOrder.slice(0, maxInAll));
  return {
    shown: findings.filter((finding) => shown.has(finding)),
    hidden: findings.filter((finding) => !shown.has(finding)),
  };
}

/** A rule has several severities in one file only if comments set them. */
const kindOf = ({ diagnostic, file }: Finding): string =>
  `${severityOf(diagnostic)} ${diagnostic.ruleId} ${file}`;

/** This many kinds are named; of further ones only the number is printed. */
const maxKinds = 20;

/**
 *     … and 24950 more of attribute-list-malformed in lesson.md
 *     `hornbook check --format json` lists all of them.
 */
function* hiddenOnes(hidden: readonly Finding[], { colors: { bold, dim }, command }: Page): Iterable<string> {
  const kinds = new Map<string, Finding[]>();
  for (const finding of hidden) {
    const alike = kinds.get(kindOf(finding)) ?? [];
    alike.push(finding);
    kinds.set(kindOf(finding), alike);
  }
  const groups = [...kinds.values()];
  for (const [first, ...others] of groups.slice(0, maxKinds)) {
    if (!first) continue;
    const what = `${others.length + 1} more of ${dim(first.diagnostic.ruleId)} in ${bold(printable(first.file))}`;
    yield `… and ${what}\n`;
  }
  const rest = groups.slice(maxKinds).flat().length;
  if (rest > 0) yield `… and ${amount(rest, 'more problem')} of other kinds\n`;
  if (hidden.length > 0) yield `\`hornbook ${command} --format json\` lists all of them.\n\n`;
}

/**
 * A problem as a person reads it:
 *
 *     lesson.md:3:1 warning asset-missing
 *       There is no file `plan.svg`
 *
 *       2 |
 *     > 3 | ![A plan](plan.svg)
 *         | ^^^^^^^^^^^^^^^^^^^
 *
 *       help: Put the file beside the lesson.
 */
function pretty(
  { diagnostic, file, lms, source }: Finding,
  { colors, columns }: Page,
  linesOf: (source: string) => readonly string[],
): string {
  const { note, place, reason, ruleId } = diagnostic;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severityOf(diagnostic)];
  const heading = `${colors.bold(location(diagnostic, file))} ${colors.bold(paint(severityOf(diagnostic)))}`;
  const block = (text: string) => indent(columns === undefined ? text : wrapAnsi(text, columns - 2));
  return [
    `${heading} ${colors.dim(ruleId)}${lms === undefined ? '' : ` in ${colors.bold(lms)}`}`,
    block(printable(reason)),
    ...(place && source !== undefined
      ? ['', codeFrame(linesOf(source), place, { colors, columns, paint }), '']
      : []),
    ...(note ? [block(`${colors.cyan('help:')} ${printable(note)}`)] : []),
    '',
    '',
  ].join('\n');
}

/** `file:line:column`, which terminals and editors turn into a link. */
function location({ column, line }: Diagnostic, file: string): string {
  return [printable(file), line, column].filter((part) => part !== undefined).join(':');
}

/** Moves every line of a text two columns to the right. */
const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');
