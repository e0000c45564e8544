import type { Io } from '../io.js';
import type { CheckReport } from './check-report.js';
import { type Colors, coloursFor } from './colours.js';
import { columnsOf } from './columns.js';
import { amount, countsInWords } from './counts.js';
import { prettyFindings } from './pretty-findings.js';

/** For people: every problem with its line, then how many there are. */
export function prettyReport(report: CheckReport, { env, stdout }: Io): string {
  const colors = coloursFor(stdout, env);
  const problems = prettyFindings(report.findings, { colors, columns: columnsOf(stdout) });
  return [...problems, ...(report.quiet ? [] : [closing(report, colors)])].join('');
}

/** What was mended, what is left, and what could be mended. */
function closing(report: CheckReport, colors: Colors): string {
  const { findings, fixedFiles, fixes } = report;
  const fixable = findings.filter(({ diagnostic }) => diagnostic.fix).length;
  const which = fixable < findings.length ? `${fixable} of them` : fixable > 1 ? 'them' : 'it';
  return [
    ...(fixes > 0
      ? [`${colors.green('Mended')} ${amount(fixes, 'problem')} in ${amount(fixedFiles, 'file')}.\n`]
      : []),
    result(report, colors),
    ...(fixable > 0 ? [`\`hornbook check --fix\` mends ${which}.\n`] : []),
  ].join('');
}

function result({ counts, lessons, maxWarnings, passed }: CheckReport, colors: Colors): string {
  const words = countsInWords(counts);
  if (!words) return `${colors.green('No problems')} in ${amount(lessons, 'lesson')}.\n`;
  const tooMany = counts.error === 0 && !passed ? `, and ${allowed(maxWarnings)} allowed` : '';
  const paint = passed ? colors.bold : (text: string) => colors.bold(colors.red(text));
  return `${paint(words)}${tooMany}\n`;
}

const allowed = (count: number): string =>
  count === 0 ? 'none is' : `at most ${count} ${count === 1 ? 'is' : 'are'}`;
