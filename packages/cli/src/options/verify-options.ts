import { UsageError } from '../errors.js';
import { type ReportFormat, reportFormats } from '../report/report-formats.js';
import type { Colors } from '../report/terminal.js';
import { type LaunchOptions, launchHelp, readLaunchOptions } from './launch-options.js';
import { type CommandLine, type Given, type OptionSpecs, readFormat } from './read-options.js';

const specs = {
  format: { type: 'string', short: 'f' },
  strict: { type: 'boolean' },
  run: { type: 'boolean' },
  faults: { type: 'boolean' },
  lms: { type: 'string' },
  timeout: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies OptionSpecs;

/** What `hornbook verify` was asked to do. */
export interface VerifyOptions {
  /** Zips and folders, at least one. */
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  /** How many warnings are allowed. */
  readonly maxWarnings: number;
  readonly quiet: boolean;
  /** How packages are launched, if they are. */
  readonly run: LaunchOptions | undefined;
}

export const verifyCommandLine: CommandLine<typeof specs, VerifyOptions> = { specs, read, help };

/** Throws a UsageError if no package is named, or there is no such format. */
async function read({ paths, values }: Given<typeof specs>): Promise<VerifyOptions> {
  if (paths.length === 0) {
    throw new UsageError('which package?', 'Name a zip or a folder: hornbook verify course.zip');
  }
  const formats = reportFormats.map((one) => one.format);
  return {
    paths,
    format: await readFormat(values.format ?? 'pretty', formats),
    maxWarnings: values.strict ? 0 : Number.POSITIVE_INFINITY,
    quiet: values.quiet === true,
    run: await readLaunchOptions(values),
  };
}

/** What `hornbook verify --help` prints. */
function help({ bold, dim }: Colors): string {
  return `${bold('hornbook verify')} looks for what an LMS could reject in SCORM packages, whatever made them.

${bold('Usage')}
  hornbook verify <package.zip | folder>… [options]

${bold('Options')}
  -f, --format NAME     How to print problems. ${dim('Default: pretty.')}
                          pretty   for people
                          json     for programs
                          github   as annotations of GitHub Actions
                          sarif    SARIF 2.1.0, for code scanning and editors
      --strict          Warnings count as errors.
${launchHelp(dim)}  -q, --quiet           Print problems only.
  -h, --help            Print this.
  -v, --version         Print the version.

SCORM 1.2 and SCORM 2004, 2nd to 4th Edition. Nothing is loaded from the network.
The report goes to standard output, in every format. hornbook explain RULE tells more.

${bold('Exit codes')}
  0   no errors
  1   errors, or warnings with --strict
  2   wrong usage, or there is no such file or folder
  70  a bug in hornbook
`;
}
