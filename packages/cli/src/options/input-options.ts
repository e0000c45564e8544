import { UsageError } from '../errors.js';
import type { Colors } from '../report/terminal.js';
import { dash } from '../standard-input.js';
import type { Given, OptionSpecs } from './read-options.js';

/** The options of commands that read courses. */
export const inputSpecs = { 'stdin-filename': { type: 'string' } } as const satisfies OptionSpecs;

/** What a command line asks to read. */
export interface InputOptions {
  readonly paths: readonly string[];
  /** The file that standard input stands for. */
  readonly stdinName?: string;
}

/** The paths of a command line; the current folder if there are none. Throws a UsageError if they don't go together. */
export function readInputOptions({ paths, values }: Given<typeof inputSpecs>): InputOptions {
  const { 'stdin-filename': stdinName } = values;
  const isStdin = paths.includes(dash);
  if (isStdin && paths.length > 1) {
    throw new UsageError(
      `${dash} cannot be one of several paths`,
      'Standard input is one lesson: run the command once for it, and once for the others.',
    );
  }
  if (stdinName !== undefined && !isStdin) {
    throw new UsageError(
      '--stdin-filename is for a lesson from standard input',
      'To read one: hornbook check - --stdin-filename lesson.md < lesson.md',
    );
  }
  if (stdinName !== undefined && !/\.(md|markdown)$/i.test(stdinName)) {
    throw new UsageError(`--stdin-filename needs the name of a Markdown file (*.md), not ${stdinName}`);
  }
  return {
    paths: paths.length > 0 ? paths : ['.'],
    ...(stdinName !== undefined && { stdinName }),
  };
}

/** What the paths of a command line may be. */
export const pathsHelp = ({ bold }: Colors): string => `${bold('Paths')}
  A course folder, its course.yaml, or one Markdown file: a course of one.
  - is a lesson from standard input. Without a path: the current folder.
  Each path is a course of its own.
`;

export const inputHelp = `      --stdin-filename NAME
                        The file that - stands for. Its folder is where pictures
                        are looked for. Default: stdin.md in this folder.
`;
