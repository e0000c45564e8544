import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { didYouMean, UsageError } from './usage-error.js';

export const settingsFile = 'course.yaml';

/** A course that was named on the command line. */
export interface CourseInput {
  /** Real path of the folder that the course lies in. Nothing outside of it is read. */
  readonly root: string;
  /** The name of the one lesson where a Markdown file was named. */
  readonly lesson?: string;
}

/** Finds out what a path of the command line stands for. Throws a UsageError where it is no course. */
export async function courseInput(path: string, cwd: string): Promise<CourseInput> {
  const given = resolve(cwd, path);
  if (!existsSync(given)) throw await missing(path, given);
  const real = realpathSync.native(given);
  if (statSync(real).isDirectory()) return { root: real };
  if (basename(real) === settingsFile) return { root: dirname(real) };
  if (extname(real).toLowerCase() === '.md') return { root: dirname(real), lesson: basename(real) };
  throw new UsageError(
    `${path} is no course`,
    `A course is a folder, a ${settingsFile} or a Markdown file (*.md).`,
  );
}

async function missing(path: string, given: string): Promise<UsageError> {
  const folder = dirname(given);
  const neighbours = existsSync(folder) ? readdirSync(folder) : [];
  return new UsageError(`there is no ${path}`, await didYouMean(basename(given), neighbours));
}
