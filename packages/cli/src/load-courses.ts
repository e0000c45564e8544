import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { settingsFile } from '@hornbook/core';
import type { CourseInput } from './find-lessons.js';
import { type LoadedCourse, loadCourse } from './load-course.js';
import type { Progress } from './report/progress.js';
import { didYouMean, UsageError } from './usage-error.js';

/** Reads and checks the courses that a command line names. Throws a UsageError where a path is no course. */
export async function loadCourses(
  paths: readonly string[],
  cwd: string,
  progress: Progress,
): Promise<LoadedCourse[]> {
  const inputs = [];
  for (const path of paths) inputs.push(await courseInput(path, cwd));
  const courses: LoadedCourse[] = [];
  for (const input of inputs) {
    progress.course(input.lesson ?? basename(input.root));
    courses.push(await loadCourse(input, (lesson) => progress.step(`reading ${lesson}`)));
  }
  return courses;
}

/** Finds out what a path of the command line stands for. Throws a UsageError where it is no course. */
async function courseInput(path: string, cwd: string): Promise<CourseInput> {
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
