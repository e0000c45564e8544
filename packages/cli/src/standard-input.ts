import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { UsageError } from './errors.js';
import { type CourseInput, maxSourceBytes } from './find-lessons.js';
import type { Io } from './io.js';

/** A lesson that came from standard input, as if it were a file. */
export interface StandardInput {
  readonly bytes: Uint8Array;
  /** The file that it stands for. */
  readonly name: string;
}

/** What the path of standard input is. */
export const dash = '-';

const defaultStdinName = 'stdin.md';

/** What comes from standard input, if the command line asks for it. Throws a UsageError if nothing can come from there. */
export async function readStdin(
  { paths, stdinName = defaultStdinName }: { readonly paths: readonly string[]; readonly stdinName?: string },
  { stdin }: Io,
): Promise<StandardInput | undefined> {
  if (!paths.includes(dash)) return undefined;
  if (!stdin || stdin.isTTY) {
    throw new UsageError(
      stdin ? 'standard input is a terminal' : 'there is no standard input',
      'Send a lesson to it: hornbook check - < lesson.md',
    );
  }
  return { bytes: await stdin.read(maxSourceBytes), name: stdinName };
}

/** The course of one lesson that standard input is: in the folder of the file that it stands for, which need not exist. */
export function stdinCourse({ bytes, name }: StandardInput, cwd: string): CourseInput {
  const file = resolve(cwd, name);
  const folder = dirname(file);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(
      `there is no folder for --stdin-filename ${name}`,
      'Pictures and included files are looked for there.',
    );
  }
  return { root: realpathSync.native(folder), lesson: basename(file), bytes };
}
