import { type Diagnostic, severityOf } from '@hornbook/model';
import { wrapAnsi } from 'fast-wrap-ansi';
import { codeFrame } from './code-frame.js';
import type { Colors } from './colours.js';
import type { Finding } from './finding.js';
import { indent } from './indent.js';
import { printable } from './printable.js';

/** Where problems are printed. */
interface Page {
  readonly colors: Colors;
  /** Of a terminal, which would break lines anywhere. */
  readonly columns: number | undefined;
  /** The lines of a source. */
  linesOf(source: string): readonly string[];
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
export function pretty({ diagnostic, file, source }: Finding, { colors, columns, linesOf }: Page): string {
  const { note, place, reason, ruleId } = diagnostic;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severityOf(diagnostic)];
  const heading = `${colors.bold(location(diagnostic, file))} ${colors.bold(paint(severityOf(diagnostic)))}`;
  const block = (text: string) => indent(columns === undefined ? text : wrapAnsi(text, columns - 2));
  return [
    `${heading} ${colors.dim(ruleId)}`,
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
