import type { Io } from '../io.js';
import { printable } from './printable.js';

/** Tells what the command is at. */
export interface Progress {
  /** A new course begins. */
  course(name: string): void;
  /** A step in it. */
  step(text: string): void;
  /** Leaves the line to what is printed next. */
  clear(): void;
}

const silent: Progress = { course: () => {}, step: () => {}, clear: () => {} };

/**
 * On a terminal one line, rewritten; elsewhere a line a course; nothing for `quiet`.
 *
 * @param verb What is done with a course: "Building".
 */
export function progressOn({ env, stderr }: Io, verb: string, quiet: boolean): Progress {
  if (quiet) return silent;
  if (!stderr.isTTY || env.TERM === 'dumb') {
    return { ...silent, course: (name) => stderr.write(`${verb} ${printable(name)}\n`) };
  }
  let current = '';
  const rewrite = (text: string) => {
    const line = printable(text).slice(0, (stderr.columns ?? 80) - 1);
    stderr.write(`\r\u001b[2K${line}`);
  };
  return {
    course: (name) => {
      current = name;
      rewrite(name);
    },
    step: (text) => rewrite(`${current}: ${text}`),
    clear: () => stderr.write('\r\u001b[2K'),
  };
}
