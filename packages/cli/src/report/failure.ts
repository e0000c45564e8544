import { exitCode, isSystemError, UsageError, WriteError } from '../errors.js';
import type { Io } from '../io.js';
import { manifest } from '../package-files.js';
import { printable } from './printable.js';
import { colorsFor } from './terminal.js';

/**
 * Says why a command ended early: wrong usage, a full disk, or a bug. Returns the exit code.
 *
 * @param command Its name, if the command line names one: it has a help of its own.
 */
export function reportFailure(error: unknown, io: Io, command?: string): number {
  const { env, stderr } = io;
  const { bold, red } = colorsFor(stderr, env);
  const say = (text: string) => stderr.write(`${bold(red('hornbook:'))} ${text}\n`);
  if (error instanceof UsageError) {
    say(printable(error.message));
    if (error.hint) stderr.write(`${printable(error.hint)}\n`);
    stderr.write(`${['hornbook', command, '--help'].filter(Boolean).join(' ')} shows how to use it.\n`);
    return exitCode.usage;
  }
  if (error instanceof WriteError) {
    say(printable(error.message));
    return exitCode.output;
  }
  if (isSystemError(error)) {
    say(`the system refused: ${printable(error.message)}`);
    return exitCode.output;
  }
  say(`internal error: ${printable(messageOf(error))}`);
  reportBug(error, io);
  return exitCode.internal;
}

function reportBug(error: unknown, { env, stderr }: Io): void {
  stderr.write(
    'This is a bug in hornbook, not in your course. Please report it with the course that triggers it',
  );
  stderr.write(` (hornbook ${manifest().version}, Node ${process.versions.node}, ${process.platform}).\n`);
  stderr.write(env.HORNBOOK_DEBUG ? `${stackOf(error)}\n` : 'HORNBOOK_DEBUG=1 prints the stack.\n');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const stackOf = (error: unknown): string => (error instanceof Error && error.stack) || messageOf(error);
