import type { EngineOptions } from '../engine/engine.js';
import { UsageError } from '../errors.js';
import { type ReportFormat, reportFormats } from '../report/report-formats.js';
import type { Colors } from '../report/terminal.js';
import { engineHelp, engineSpecs, readEngineOptions } from './engine-options.js';
import { type InputOptions, inputHelp, inputSpecs, pathsHelp, readInputOptions } from './input-options.js';
import { type CommandLine, type Given, type OptionSpecs, readFormat } from './read-options.js';

const specs = {
  format: { type: 'string', short: 'f' },
  fix: { type: 'boolean' },
  strict: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  ...inputSpecs,
  ...engineSpecs,
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies OptionSpecs;

/** What `hornbook check` was asked to do. */
export interface CheckOptions extends EngineOptions, InputOptions {
  readonly format: ReportFormat;
  /** Whether fixes are written into the sources. */
  readonly fix: boolean;
  /** How many warnings are allowed. */
  readonly maxWarnings: number;
  readonly quiet: boolean;
}

export const checkCommandLine: CommandLine<typeof specs, CheckOptions> = { specs, read, help };

/** Throws a UsageError if there is no such format or a number is none. */
async function read(given: Given<typeof specs>): Promise<CheckOptions> {
  const { fix, format = 'pretty', 'max-warnings': allowed, quiet, strict } = given.values;
  const maxWarnings = allowed === undefined ? Number.POSITIVE_INFINITY : countOf(allowed);
  const formats = reportFormats.map((one) => one.format);
  return {
    ...readInputOptions(given),
    format: await readFormat(format, formats),
    fix: fix === true,
    maxWarnings: strict ? 0 : maxWarnings,
    quiet: quiet === true,
    ...readEngineOptions(given.values),
  };
}

function countOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--max-warnings needs a whole number, not ${text}`);
  return Number(text);
}

/** What `hornbook check --help` prints. */
function help(colors: Colors): string {
  const { bold, dim } = colors;
  return `${bold('hornbook check')} looks for problems in courses, and fixes what can be fixed.

${bold('Usage')}
  hornbook check [path…] [options]

${pathsHelp(colors)}
${bold('Options')}
  -f, --format NAME     How to print problems. ${dim('Default: pretty.')}
                          pretty   for people
                          json     for programs
                          github   as annotations of GitHub Actions
                          sarif    SARIF 2.1.0, for code scanning and editors
      --fix             Write fixes into the lessons: quotes around values, ids
                        of questions, [x] if two answers are right, the name
                        that was meant. The remaining problems are printed.
      --strict          Warnings count as errors.
      --max-warnings N  Fail if there are more than N warnings.
${inputHelp}${engineHelp}  -q, --quiet           Print problems only.
  -h, --help            Print this.
  -v, --version         Print the version.

The report goes to standard output, in every format.

${bold('Exit codes')}
  0   no errors
  1   errors, or more warnings than are allowed
  2   wrong usage
  70  a bug in hornbook
  74  fixes or the report can't be written
`;
}
