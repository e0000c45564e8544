import { UsageError } from '../errors.js';
import type { Colors } from '../report/terminal.js';
import type { CommandLine, Given, OptionSpecs } from './read-options.js';

const specs = {} as const satisfies OptionSpecs;

/** What `hornbook explain` was asked to do. */
export interface ExplainOptions {
  /** All rules, if none is named. */
  readonly ruleId?: string;
}

export const explainCommandLine: CommandLine<typeof specs, ExplainOptions> = { specs, read, help };

/** Throws a UsageError if several rules are named. */
function read({ paths: [ruleId, second] }: Given<typeof specs>): ExplainOptions {
  if (second !== undefined) throw new UsageError(`one rule at a time, not ${ruleId} and ${second}`);
  return ruleId === undefined ? {} : { ruleId };
}

/** What `hornbook explain --help` prints. */
function help({ bold }: Colors): string {
  return `${bold('hornbook explain')} tells what a rule is about: what is wrong, what Hornbook says
about it, the same corrected, and how to change its severity.

${bold('Usage')}
  hornbook explain          All rules, one a line.
  hornbook explain RULE     One of them.

Build and check print the rule of every problem beside its place.

${bold('Options')}
  -h, --help      Print this.
  -v, --version   Print the version.

${bold('Exit codes')}
  0   done
  2   wrong usage, or there is no such rule
  70  a bug in hornbook
`;
}
