import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { choicesLesson } from './choices-lesson.mjs';
import { lesson } from './lesson.mjs';
import { includedFile } from './listings.mjs';

/**
 * `all`: lessons with every construct and every question type. `choices`: what was measured before there was `all`.
 *
 * @typedef {'all' | 'choices'} CorpusName
 *
 * @typedef {object} CourseSize
 * @property {number} lessons
 * @property {number} [first] The number of the first lesson. Default: 1.
 * @property {number} [questions] In each lesson. Default: 10.
 */

/** The name of the course, and so of its artifacts. */
export const courseId = 'bench';

/**
 * Writes a course of made-up lessons into a folder, always the same ones. Makes the folder if it is not there.
 *
 * @param {string} folder
 * @param {CorpusName} corpus
 * @param {CourseSize} size
 */
export function writeCourse(folder, corpus, { first = 1, lessons, questions = 10 }) {
  write(
    folder,
    'course.yaml',
    `id: ${courseId}\ntitle: Lessons to measure\nrules: { scorm-suspend-data: off }\n`,
  );
  if (corpus === 'all') write(folder, includedFile.path, includedFile.text);
  for (let number = first; number < first + lessons; number++) {
    if (corpus === 'choices') {
      write(folder, lessonFile(number), choicesLesson(number, { questions }));
    } else {
      const neighbor = lessonFile(Math.max(first, number - 1));
      const { picture, text } = lesson(number, { neighbor, questions });
      write(folder, lessonFile(number), text);
      write(folder, picture.path, picture.data);
    }
  }
}

/** @param {number} number */
export const lessonFile = (number) => `lesson-${String(number).padStart(5, '0')}.md`;

/** @param {string} folder @param {string} name @param {string | Uint8Array} content */
function write(folder, name, content) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
