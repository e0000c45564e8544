import { type Diagnostic, severityOf } from '@hornbook/model';
import { codeFrame } from './code-frame.js';
import type { Colors } from './colours.js';
import type { Finding } from './finding.js';
import { indent } from './indent.js';
import { printable } from './printable.js';

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
export function pretty({ diagnostic, file, source }: Finding, colors: Colors): string {
  const { note, place, reason, ruleId } = diagnostic;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severityOf(diagnostic)];
  const heading = `${colors.bold(location(diagnostic, file))} ${colors.bold(paint(severityOf(diagnostic)))}`;
  return [
    `${heading} ${colors.dim(ruleId)}`,
    indent(printable(reason)),
    ...(place && source !== undefined ? ['', codeFrame(source, place, { colors, paint }), ''] : []),
    ...(note ? [indent(`${colors.cyan('help:')} ${printable(note)}`)] : []),
    '',
    '',
  ].join('\n');
}

/** `file:line:column`, which terminals and editors turn into a link. */
function location({ column, line }: Diagnostic, file: string): string {
  return [printable(file), line, column].filter((part) => part !== undefined).join(':');
}
