import { UsageError } from '../errors.js';
import type { Colors } from '../report/terminal.js';
import type { CommandLine, Given, OptionSpecs } from './read-options.js';

const specs = {} as const satisfies OptionSpecs;

/** What `hornbook cache` was asked to do. */
export interface CacheOptions {
  readonly action: 'show' | 'clean';
}

export const cacheCommandLine: CommandLine<typeof specs, CacheOptions> = { specs, read, help };

/** Throws a UsageError if there is no such action. */
function read({ paths: [action, ...rest] }: Given<typeof specs>): CacheOptions {
  if (action === undefined) return { action: 'show' };
  if (action !== 'clean' || rest.length > 0) {
    throw new UsageError(
      `unknown action ${[action, ...rest].join(' ')}`,
      'To empty the cache: hornbook cache clean',
    );
  }
  return { action };
}

/** What `hornbook cache --help` prints. */
function help({ bold }: Colors): string {
  return `${bold('hornbook cache')} shows or empties the cache, where build and check keep compiled lessons.

${bold('Usage')}
  hornbook cache          Where it is, and how large.
  hornbook cache clean    Empty it.

It is in node_modules/.cache/hornbook of the project around the current folder,
or else in $XDG_CACHE_HOME/hornbook, or else in ~/.cache/hornbook. Nothing in it
depends on where that is, so CI can save and restore it.

${bold('Options')}
  -h, --help      Print this.
  -v, --version   Print the version.

${bold('Environment')}
  HORNBOOK_CACHE_MB   how large it may become, in megabytes. Default: 500.

${bold('Exit codes')}
  0   done
  2   wrong usage
  70  a bug in hornbook
  74  it can't be emptied
`;
}
