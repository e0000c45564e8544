import { exitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { version } from '../version.js';
import { isSystemError, WriteError } from '../write/write-error.js';
import { coloursFor } from './colours.js';
import { printable } from './printable.js';

/** Says what kept a command from ending: a disk that is full, or a bug. Returns the exit code. */
export function reportFailure(error: unknown, { env, stderr }: Io): number {
  const { bold, red } = coloursFor(stderr, env);
  const say = (text: string) => stderr.write(`${bold(red('hornbook:'))} ${text}\n`);
  if (error instanceof WriteError) {
    say(printable(error.message));
    return exitCode.output;
  }
  if (isSystemError(error)) {
    say(`the system refuses: ${printable(error.message)}`);
    return exitCode.output;
  }
  say(`internal error: ${printable(messageOf(error))}`);
  stderr.write(
    'This is a mistake in hornbook, not in your course. Please report it with the course that shows it',
  );
  stderr.write(` (hornbook ${version()}, Node ${process.versions.node}, ${process.platform}).\n`);
  stderr.write(
    env.HORNBOOK_DEBUG ? `${stackOf(error)}\n` : 'HORNBOOK_DEBUG=1 shows where in hornbook it happened.\n',
  );
  return exitCode.internal;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const stackOf = (error: unknown): string => (error instanceof Error && error.stack) || messageOf(error);
