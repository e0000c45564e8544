import type { Io } from '../io.js';
import { printable } from './printable.js';

/** Shows what the command is doing. */
export interface Progress {
  /** A new course begins. */
  course(name: string): void;
  /** A step in it. */
  step(text: string): void;
  /** Frees the line for what is printed next. */
  clear(): void;
}

const silent: Progress = { course: () => {}, step: () => {}, clear: () => {} };

/**
 * On a terminal one line, rewritten; elsewhere one line for each course; nothing if `quiet`.
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
