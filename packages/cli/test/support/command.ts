import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@hornbook/testkit';

export const bin = fileURLToPath(new URL('../../bin/hornbook.js', import.meta.url));

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Setting {
  cwd: string;
  env?: Record<string, string>;
  /** Arguments of `node`, before the command. */
  node?: readonly string[];
  /** Words before all others: a command that runs the rest as a command. */
  within?: readonly string[];
  /** Milliseconds after which it is killed. One that hangs fails its test, and does not outlive it. */
  killAfter?: number;
}

/** Runs the built command in a process of its own. */
export function command(
  line: string,
  { cwd, env, node = [], within = [], killAfter = 120_000 }: Setting,
): Promise<Ended> {
  const [program = '', ...words] = [...within, process.execPath, ...node, bin, ...line.split(' ')];
  const child = spawn(program, words, {
    cwd,
    // Nothing of the person who runs the tests, and nothing of theirs.
    env: { ...process.env, XDG_CACHE_HOME: temporaryFolder(), ...env },
    timeout: killAfter,
    killSignal: 'SIGKILL',
  });
  const ended: Ended = { code: null, signal: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (ended.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (ended.stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code, signal) => resolve({ ...ended, code, signal }));
  });
}
