import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { settingsFile } from '@hornbook/model';
import { recallCourse } from './engine/course-memory.js';
import { didYouMean, UsageError } from './errors.js';
import { type CourseInput, isMarkdown } from './find-lessons.js';
import type { LoadedCourse, Loading, ReadCourse } from './loaded-course.js';
import { dash, stdinCourse } from './standard-input.js';

/**
 * Checks the courses that a command line names. The lessons of a course in which nothing has changed since an earlier run are
 * not read. Throws a UsageError if a path is not a course.
 */
export const loadCourses = (
  paths: readonly string[],
  loading: Loading,
): Promise<(LoadedCourse | ReadCourse)[]> =>
  eachCourse(paths, loading, async (input) => {
    const known = await recallCourse(input, loading.engine);
    return known ?? readAnew(input, loading);
  });

/** The same, but the lessons are read in any case. */
export const readCourses = (paths: readonly string[], loading: Loading): Promise<ReadCourse[]> =>
  eachCourse(paths, loading, (input) => readAnew(input, loading));

/** Most of the code is needed for that only. */
async function readAnew(input: CourseInput, loading: Loading): Promise<ReadCourse> {
  const { readCourse } = await import('./read-course.js');
  return readCourse(input, loading);
}

async function eachCourse<C>(
  paths: readonly string[],
  { cwd, progress, stdin }: Loading,
  load: (input: CourseInput) => Promise<C>,
): Promise<C[]> {
  const inputs = [];
  for (const path of paths) {
    inputs.push(path === dash && stdin ? stdinCourse(stdin, cwd) : await courseInput(path, cwd));
  }
  const courses: C[] = [];
  for (const input of inputs) {
    progress.course(input.lesson ?? basename(input.root));
    courses.push(await load(input));
  }
  return courses;
}

/** The course that a path of the command line means. Throws a UsageError if it is not a course. */
async function courseInput(path: string, cwd: string): Promise<CourseInput> {
  const given = resolve(cwd, path);
  if (!existsSync(given)) throw await missing(path, given);
  const real = realpathSync.native(given);
  if (statSync(real).isDirectory()) return { root: real };
  if (basename(real) === settingsFile) return { root: dirname(real) };
  if (isMarkdown(real)) return { root: dirname(real), lesson: basename(real) };
  throw new UsageError(
    `${path} is not a course`,
    `A course is a folder, a ${settingsFile} or a Markdown file (*.md, *.markdown).`,
  );
}

async function missing(path: string, given: string): Promise<UsageError> {
  const folder = dirname(given);
  const neighbors = existsSync(folder) ? readdirSync(folder) : [];
  return new UsageError(`\`${path}\` does not exist`, await didYouMean(basename(given), neighbors));
}
