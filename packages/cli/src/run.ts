import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { commands, optionElsewhere, printVersion } from './commands.js';
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
    return reportFailure(error, io, commandNamed(argv[0])?.name);
  }
}

async function follow(argv: readonly string[], io: Io): Promise<number> {
  const [name = '', ...rest] = argv;
  if (name === '' || name.startsWith('-')) return withoutCommand(argv, io);
  if (name === 'help') return help(rest, io);
  if (name === 'version') return printVersion(io);
  const command = commandNamed(name);
  if (!command) throw await unknownCommand(name, io);
  return command.run(rest, io);
}

const commandNamed = (name: string | undefined) => commands.find((command) => command.name === name);

/** `hornbook help` is `hornbook --help`, and `hornbook help build` is `hornbook build --help`. */
async function help([name]: readonly string[], io: Io): Promise<number> {
  if (name === undefined || name.startsWith('-')) return withoutCommand(['--help'], io);
  const command = commandNamed(name);
  if (!command) throw await unknownCommand(name, io);
  return command.run(['--help'], io);
}

async function withoutCommand(argv: readonly string[], io: Io): Promise<number> {
  const { values } = await readOptions(argv, commonOptionSpecs, optionElsewhere);
  if (values.version) return printVersion(io);
  if (!values.help) throw new UsageError('no command', 'To build the course in this folder: hornbook build');
  io.stdout.write(overview(colorsFor(io.stdout, io.env)));
  return exitCode.ok;
}

async function unknownCommand(name: string, { cwd }: Io): Promise<UsageError> {
  const names = commands.map((command) => command.name);
  const other = existsSync(resolve(cwd, name))
    ? `To build a course: hornbook build ${name}`
    : `Commands: ${names.join(', ')}.`;
  const hint = (await didYouMean(name, [...names, 'help', 'version'])) ?? other;
  return new UsageError(`unknown command ${name}`, hint);
}

/** What `hornbook --help` prints. */
const overview = ({ bold }: Colors): string =>
  `${bold('hornbook')} turns Markdown lessons with quizzes into courses for an LMS, a browser
or another app.

${bold('Usage')}
  hornbook <command> [options]
  hornbook help <command>    what the command does, and its options

${bold('Commands')}
${commands.map(({ name, summary }) => `  ${name.padEnd(7)} ${summary}\n`).join('')}
${bold('Options')}
  -h, --help      Print this.
  -v, --version   Print the version.

${bold('Exit codes')}
  0   done
  1   errors in the content, or more warnings than are allowed
  2   wrong usage
  70  a bug in hornbook
  74  files can't be written

${bold('Environment')}
  NO_COLOR, FORCE_COLOR   print without colors, with colors
  HORNBOOK_DEBUG=1        print the stack of an internal error

${bold('To start')}
  hornbook new my-course && hornbook build my-course
`;
