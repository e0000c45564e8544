import { constants } from 'node:os';
import { commands, printVersion } from './commands.js';
import { didYouMean, exitCode, UsageError } from './errors.js';
import { Interruption, type Io } from './io.js';
import { commonOptionSpecs, readOptions } from './options/read-options.js';
import { type Colors, colorsFor } from './report/terminal.js';

/**
 * Runs a command line and returns the exit code. Every command is loaded when it is asked for: `--help` costs hardly
 * more than starting Node.
 *
 * @param argv without `node` and the script
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await follow(argv, io);
  } catch (error) {
    // As shells have it.
    if (error instanceof Interruption) return 128 + constants.signals[error.signal];
    const { reportFailure } = await import('./report/failure.js');
    return reportFailure(error, io);
  }
}

async function follow(argv: readonly string[], io: Io): Promise<number> {
  const [name = '', ...rest] = argv;
  if (name === '' || name.startsWith('-')) return withoutCommand(argv, io);
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw await unknownCommand(name);
  return command.run(rest, io);
}

async function withoutCommand(argv: readonly string[], io: Io): Promise<number> {
  const { values } = await readOptions(argv, commonOptionSpecs);
  if (values.version) return printVersion(io);
  if (!values.help) throw new UsageError('no command', 'To build the course in this folder: hornbook build');
  io.stdout.write(overview(colorsFor(io.stdout, io.env)));
  return exitCode.ok;
}

async function unknownCommand(name: string): Promise<UsageError> {
  const names = commands.map((command) => command.name);
  const hint = (await didYouMean(name, names)) ?? `To build a course: hornbook build ${name}`;
  return new UsageError(`unknown command ${name}`, hint);
}

/** What `hornbook --help` prints. */
const overview = ({ bold }: Colors): string =>
  `${bold('hornbook')} turns Markdown lessons with quizzes into courses for an LMS, a browser
or another app.

${bold('Usage')}
  hornbook <command> [options]
  hornbook <command> --help    what the command does, and its options

${bold('Commands')}
${commands.map(({ name, summary }) => `  ${name.padEnd(7)} ${summary}\n`).join('')}
${bold('Options')}
  -h, --help      Print this.
  -v, --version   Print the version.

${bold('Exit codes')}
  0   done
  1   problems in the content
  2   wrong usage
  70  a bug in hornbook
  74  files can't be written

${bold('Environment')}
  NO_COLOR, FORCE_COLOR   print without colors, with colors
  HORNBOOK_DEBUG=1        print the stack of an internal error

${bold('To start')}
  hornbook new my-course && hornbook build my-course
`;
