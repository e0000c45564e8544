import { type Request, readArguments } from './arguments.js';
import { exitCode } from './exit-code.js';
import type { Io } from './io.js';
import { coloursFor } from './report/colours.js';
import { UsageError } from './usage-error.js';

/**
 * Runs a command line and returns the exit code. Every command is loaded when it is asked for: `--help` costs hardly
 * more than starting Node.
 *
 * @param argv without `node` and the script
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await follow(await readArguments(argv), io);
  } catch (error) {
    if (error instanceof UsageError) return reportUsage(error, io);
    const { reportFailure } = await import('./report/failure.js');
    return reportFailure(error, io);
  }
}

async function follow(request: Request, io: Io): Promise<number> {
  switch (request.command) {
    case 'help': {
      const { help } = await import('./help.js');
      io.stdout.write(help(coloursFor(io.stdout, io.env)));
      return exitCode.ok;
    }
    case 'version': {
      const { version } = await import('./version.js');
      io.stdout.write(`${version()}\n`);
      return exitCode.ok;
    }
    case 'build': {
      const { build } = await import('./commands/build.js');
      return build(request.options, io);
    }
  }
}

function reportUsage({ hint, message }: UsageError, { env, stderr }: Io): number {
  const { bold, red } = coloursFor(stderr, env);
  stderr.write(`${bold(red('hornbook:'))} ${message}\n`);
  if (hint) stderr.write(`${hint}\n`);
  stderr.write('hornbook --help shows how to use it.\n');
  return exitCode.usage;
}
