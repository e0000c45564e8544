import type { Io } from '../io.js';
import { amount, type CheckReport, type Counts, countsInWords, type Finding } from './findings.js';
import { prettyFindings } from './pretty-findings.js';
import { runTables } from './run-table.js';
import { type Colors, colorsFor, columnsOf } from './terminal.js';

/** What `hornbook check` prints for people: every problem with its line, then how many there are. */
export function prettyReport(report: CheckReport, { env, stdout }: Io): string {
  const colors = colorsFor(stdout, env);
  const problems = prettyFindings(report.findings, {
    colors,
    columns: columnsOf(stdout),
    command: report.command,
  });
  const tables = (report.runs ?? []).flatMap((run) => runTables(run, colors));
  return [
    ...(report.quiet ? [] : tables),
    ...problems,
    ...(report.quiet ? [] : [closing(report, colors)]),
  ].join('');
}

/** What was fixed, what is left, and what could be fixed. */
function closing(report: CheckReport, colors: Colors): string {
  const { findings, fixedFiles, fixes, hiddenFixes } = report;
  const fixable = findings.filter(({ diagnostic }) => diagnostic.fix).length;
  const which = fixable < findings.length ? `${fixable} of them` : fixable > 1 ? 'them' : 'it';
  // `--fix` counts these, too.
  const more = hiddenFixes > 0 ? ` and ${amount(hiddenFixes, 'hidden problem')}` : '';
  return [
    ...(fixes > 0
      ? [`${colors.green('Fixed')} ${amount(fixes, 'problem')} in ${amount(fixedFiles, 'file')}.\n`]
      : []),
    result(report, colors),
    ...(fixable > 0 ? [`\`hornbook check --fix\` fixes ${which}${more}.\n`] : []),
  ].join('');
}

function result({ counts, maxWarnings, passed, subject }: CheckReport, colors: Colors): string {
  const words = countsInWords(counts);
  if (!words) return `${colors.green('No problems')} in ${subject}.\n`;
  const tooMany = counts.error === 0 && !passed ? `, and ${allowed(maxWarnings)} allowed` : '';
  const paint = passed ? colors.bold : (text: string) => colors.bold(colors.red(text));
  return `${paint(words)}${tooMany}\n`;
}

const allowed = (count: number): string =>
  count === 0 ? 'none is' : `at most ${count} ${count === 1 ? 'is' : 'are'}`;

/**
 * Prints what `hornbook build` found, and how much it is.
 *
 * @param refused whether it keeps the courses from being written
 */
export function reportProblems(
  findings: readonly Finding[],
  counts: Counts,
  refused: boolean,
  { env, stderr }: Io,
): void {
  const colors = colorsFor(stderr, env);
  for (const text of prettyFindings(findings, { colors, columns: columnsOf(stderr), command: 'check' }))
    stderr.write(text);
  const words = countsInWords(counts);
  const strictly = counts.error === 0 ? ' (--strict)' : '';
  if (refused) stderr.write(`${colors.bold(colors.red(words))}${strictly}: nothing was written.\n`);
  else if (words) stderr.write(`${colors.bold(words)}\n`);
}
