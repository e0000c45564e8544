import { type EditionName, editions, quirkSets } from '@hornbook/lms-simulator';
import type { EngineOptions } from '../engine/engine.js';
import { didYouMean, UsageError } from '../errors.js';
import type { Colors } from '../report/terminal.js';
import { engineHelp, engineSpecs, readEngineOptions } from './engine-options.js';
import { type InputOptions, inputHelp, inputSpecs, pathsHelp, readInputOptions } from './input-options.js';
import { type CommandLine, type Given, type OptionSpecs, readFormat } from './read-options.js';

const specs = {
  answers: { type: 'string', short: 'a' },
  edition: { type: 'string', short: 'e', multiple: true },
  quirks: { type: 'string', multiple: true },
  seed: { type: 'string' },
  calls: { type: 'boolean' },
  format: { type: 'string', short: 'f' },
  ...inputSpecs,
  ...engineSpecs,
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies OptionSpecs;

const runFormats = ['pretty', 'json'] as const;

export type QuirkSet = keyof typeof quirkSets;

/** What `hornbook run` was asked to do. */
export interface RunOptions extends EngineOptions, InputOptions {
  /** The file of answers. Default: all are right. */
  readonly answers: string | undefined;
  /** None: those of the file of answers, or SCORM 1.2. */
  readonly editions: readonly EditionName[];
  readonly quirks: readonly QuirkSet[];
  readonly seed: number | undefined;
  /** Whether all calls are listed. */
  readonly calls: boolean;
  readonly format: (typeof runFormats)[number];
  readonly quiet: boolean;
}

export const runCommandLine: CommandLine<typeof specs, RunOptions> = { specs, read, help };

/** Throws a UsageError if a name is none that is known, or one file of answers is for several courses. */
async function read(given: Given<typeof specs>): Promise<RunOptions> {
  const { answers, calls, edition = [], format = 'pretty', quiet, quirks = [], seed } = given.values;
  const input = readInputOptions(given);
  if (answers !== undefined && input.paths.length > 1) {
    throw new UsageError('--answers is for one course', 'Run the command once for each course.');
  }
  return {
    ...input,
    answers,
    editions: await namesIn(edition, Object.keys(editions) as EditionName[], 'edition'),
    quirks: await namesIn(quirks, Object.keys(quirkSets) as QuirkSet[], 'set of quirks'),
    seed: seed === undefined ? undefined : seedOf(seed),
    calls: calls === true,
    format: await readFormat(format, runFormats),
    quiet: quiet === true,
    ...readEngineOptions(given.values),
  };
}

/** Each may be a list with commas. */
async function namesIn<T extends string>(
  given: readonly string[],
  known: readonly T[],
  what: string,
): Promise<T[]> {
  const found = new Set<T>();
  for (const name of given.flatMap((list) => list.split(','))) {
    const one = known.find((other) => other === name);
    if (one === undefined) {
      const hint = (await didYouMean(name, known)) ?? `There are: ${known.join(', ')}.`;
      throw new UsageError(`unknown ${what} ${name || '""'}`, hint);
    }
    found.add(one);
  }
  return [...found];
}

function seedOf(text: string): number {
  if (!/^\d{1,10}$/.test(text) || Number(text) > 4_294_967_295) {
    throw new UsageError(`--seed needs a whole number from 0 to 4294967295, not ${text}`);
  }
  return Number(text);
}

/** What `hornbook run --help` prints. */
function help(colors: Colors): string {
  const { bold, dim } = colors;
  const lmsNames = Object.keys(quirkSets).map((name) => `                          ${name}\n`);
  return `${bold('hornbook run')} plays a course in a simulated LMS, without a browser, and
tells what the LMS has on record then: score, status, answers, and every call
that it refused.

${bold('Usage')}
  hornbook run [path…] [options]

${pathsHelp(colors)}
${bold('Options')}
  -a, --answers FILE    What the learner does, and what must come of it: JSON,
                        or YAML. ${dim('Default: everything is answered right.')}
  -e, --edition NAME    The edition of SCORM; several with commas. ${dim('Default:')}
                        ${dim('scorm12.')}
                          scorm12      SCORM 1.2
                          scorm2004    SCORM 2004 4th Edition
                          scorm2004-3  SCORM 2004 3rd Edition
      --quirks NAME     Play it in a simulation of a real LMS, too; several with
                        commas.
${lmsNames.join('')}      --seed N          Another draw from banks of questions. ${dim('Default: 1.')}
      --calls           List all calls that the LMS got.
  -f, --format NAME     How to print the result. ${dim('Default: pretty.')}
                          pretty   for people
                          json     for programs
${inputHelp}${engineHelp}  -q, --quiet           Print problems and the result only.
  -h, --help            Print this.
  -v, --version         Print the version.

The result goes to standard output, and problems to standard error. The same
answers give the same result every time.

${bold('Exit codes')}
  0   all is as expected, and the LMS refused nothing
  1   something is not, or there are errors in the course or the answers
  2   wrong usage
  70  a bug in hornbook
  74  the result can't be written
`;
}
