import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeCourse } from './corpus/write-course.mjs';

/** @typedef {import('./corpus/write-course.mjs').CorpusName} CorpusName */
/** @typedef {import('./corpus/write-course.mjs').CourseSize} CourseSize */

/**
 * What all measurements share: a temporary folder with courses, and how thorough to be.
 *
 * @typedef {object} Workbench
 * @property {string} folder
 * @property {readonly number[]} lessons The sizes of courses to measure, ascending.
 * @property {(rounds: number) => number} rounds How many rounds to measure where that many are usual.
 * @property {(corpus: CorpusName, size: CourseSize) => string} course The folder of a course, written when it is first asked for.
 */

/** The size that only `--large` measures. */
export const largeCourse = 10_000;

/**
 * @param {string} folder Empty.
 * @param {{ quick: boolean, large: boolean }} options `quick`: small courses, one round, to see whether it all works.
 * @returns {Workbench}
 */
export function createWorkbench(folder, { large, quick }) {
  const usual = quick ? [1, 20] : [1, 20, 200, 1000];
  return {
    folder,
    lessons: large ? [...usual, largeCourse] : usual,
    rounds: (rounds) => (quick ? 1 : rounds),
    course(corpus, size) {
      const path = join(folder, `${corpus}-${Object.entries(size).flat().join('-')}`);
      if (!existsSync(path)) writeCourse(path, corpus, size);
      return path;
    },
  };
}
