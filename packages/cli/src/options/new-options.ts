import { UsageError } from '../errors.js';
import type { Colors } from '../report/terminal.js';
import type { CommandLine, Given, OptionSpecs } from './read-options.js';

const specs = { quiet: { type: 'boolean', short: 'q' } } as const satisfies OptionSpecs;

/** What `hornbook new` was asked to do. */
export interface NewOptions {
  readonly folder: string;
  readonly quiet: boolean;
}

export const newCommandLine: CommandLine<typeof specs, NewOptions> = { specs, read, help };

/** Throws a UsageError unless exactly one folder is named. */
function read({ paths, values }: Given<typeof specs>): NewOptions {
  const [folder, second] = paths;
  if (folder === undefined)
    throw new UsageError('no folder', 'Name the folder to create: hornbook new my-course');
  if (second !== undefined) throw new UsageError(`one folder at a time, not ${folder} and ${second}`);
  return { folder, quiet: values.quiet === true };
}

/** What `hornbook new --help` prints. */
function help({ bold }: Colors): string {
  return `${bold('hornbook new')} starts a course: two short lessons, ready to build.

${bold('Usage')}
  hornbook new DIR

${bold('DIR')}
  The folder to write into. It is created; an existing folder must be empty.
  The course gets its name.

${bold('Options')}
  -q, --quiet     Don't print what was written.
  -h, --help      Print this.
  -v, --version   Print the version.

${bold('Exit codes')}
  0   written
  2   wrong usage, or the folder is not empty: nothing was written
  70  a bug in hornbook
  74  the files cannot be written
`;
}
