import { constants } from 'node:os';
import { commands, printVersion } from './commands.js';
import { exitCode } from './exit-code.js';
import { Interruption, type Io } from './io.js';
import { commonOptionSpecs, readOptions } from './options/read-options.js';
import { coloursFor } from './report/colours.js';
import { printable } from './report/printable.js';
import { didYouMean, UsageError } from './usage-error.js';

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
    if (error instanceof UsageError) return reportUsage(error, io);
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
  const { overview } = await import('./help/overview.js');
  io.stdout.write(overview(commands, coloursFor(io.stdout, io.env)));
  return exitCode.ok;
}

async function unknownCommand(name: string): Promise<UsageError> {
  const names = commands.map((command) => command.name);
  const hint = (await didYouMean(name, names)) ?? `To build a course: hornbook build ${name}`;
  return new UsageError(`unknown command ${name}`, hint);
}

function reportUsage({ hint, message }: UsageError, { env, stderr }: Io): number {
  const { bold, red } = coloursFor(stderr, env);
  stderr.write(`${bold(red('hornbook:'))} ${printable(message)}\n`);
  if (hint) stderr.write(`${printable(hint)}\n`);
  stderr.write('hornbook --help shows how to use it.\n');
  return exitCode.usage;
}
