import { UsageError } from '../errors.js';
import type { Colors } from '../report/terminal.js';
import type { CommandLine, Given, OptionSpecs } from './read-options.js';

const specs = {} as const satisfies OptionSpecs;

/** What `hornbook syntax` was asked to do. */
export interface SyntaxOptions {
  /** All types of questions, if none is named. */
  readonly type?: string;
}

export const syntaxCommandLine: CommandLine<typeof specs, SyntaxOptions> = { specs, read, help };

/** Throws a UsageError if several types are named. */
function read({ paths: [type, second] }: Given<typeof specs>): SyntaxOptions {
  if (second !== undefined) throw new UsageError(`one type at a time, not ${type} and ${second}`);
  return type === undefined ? {} : { type };
}

/** What `hornbook syntax --help` prints. */
function help({ bold }: Colors): string {
  return `${bold('hornbook syntax')} tells how questions are written.

${bold('Usage')}
  hornbook syntax           All types of questions, and the settings of each.
  hornbook syntax TYPE      One of them: a sample, its settings, its feedback.

${bold('Options')}
  -h, --help      Print this.
  -v, --version   Print the version.

${bold('Exit codes')}
  0   done
  2   wrong usage, or there is no such type
  70  a bug in hornbook
`;
}
