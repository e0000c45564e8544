import type { EngineOptions } from '../engine/engine.js';
import type { Colors } from '../report/terminal.js';
import { engineHelp, engineSpecs, readEngineOptions } from './engine-options.js';
import { type InputOptions, inputHelp, inputSpecs, pathsHelp, readInputOptions } from './input-options.js';
import { type CommandLine, type Given, type OptionSpecs, readFormat } from './read-options.js';

const specs = {
  format: { type: 'string', short: 'f' },
  ...inputSpecs,
  ...engineSpecs,
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies OptionSpecs;

const outlineFormats = ['pretty', 'json'] as const;

/** What `hornbook outline` was asked to do. */
export interface OutlineOptions extends EngineOptions, InputOptions {
  readonly format: (typeof outlineFormats)[number];
  readonly quiet: boolean;
}

export const outlineCommandLine: CommandLine<typeof specs, OutlineOptions> = { specs, read, help };

/** Throws a UsageError if there is no such format. */
async function read(given: Given<typeof specs>): Promise<OutlineOptions> {
  const { format = 'pretty', quiet } = given.values;
  return {
    ...readInputOptions(given),
    format: await readFormat(format, outlineFormats),
    quiet: quiet === true,
    ...readEngineOptions(given.values),
  };
}

/** What `hornbook outline --help` prints. */
function help(colors: Colors): string {
  const { bold, dim } = colors;
  return `${bold('hornbook outline')} lists questions with what is right and what is said to
learners: a course without problems is not always what its author meant.

${bold('Usage')}
  hornbook outline [path…] [options]

${pathsHelp(colors)}
${bold('Options')}
  -f, --format NAME     How to list them. ${dim('Default: pretty.')}
                          pretty   for people
                          json     for programs
${inputHelp}${engineHelp}  -q, --quiet           Print problems and questions only.
  -h, --help            Print this.
  -v, --version         Print the version.

The list goes to standard output, and problems to standard error.

${bold('Exit codes')}
  0   no errors
  1   errors: questions that could be read are listed nevertheless
  2   wrong usage
  70  a bug in hornbook
  74  the list can't be written
`;
}
