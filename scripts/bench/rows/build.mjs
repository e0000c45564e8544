import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lessonFile } from '../corpus/write-course.mjs';
import { alternate } from '../measure/alternate.mjs';
import { bundleParser } from '../measure/bundle-parser.mjs';
import { buildCourse, checkCourse, freshPlaces } from '../measure/hornbook.mjs';
import { runNode } from '../measure/run-node.mjs';
import { largeCourse } from '../workbench.mjs';
import { buildTable } from './build-table.mjs';

/** @typedef {import('../measure/run-node.mjs').Usage} Usage */
/** @typedef {import('../workbench.mjs').Workbench} Workbench */

/**
 * What was measured of one course. Of the largest one, only its first build.
 *
 * @typedef {object} CourseFigures
 * @property {import('../workbench.mjs').CorpusName} corpus
 * @property {number} lessons
 * @property {Usage} parse T is its `cpu`.
 * @property {Usage} [cold] Missing if the build failed.
 * @property {Usage} [check]
 * @property {Usage} [again] Building once more, nothing changed.
 * @property {Usage} [edited] Building once more, one lesson changed.
 */

/**
 * What building and checking cost, against parsing alone.
 *
 * @type {import('./sections.mjs').Section<CourseFigures[]>}
 */
export const build = { measure, table: buildTable };

/** @param {Workbench} bench @returns {CourseFigures[]} */
function measure(bench) {
  const parser = join(bench.folder, 'parse.mjs');
  bundleParser(parser);
  const choices = Math.min(200, Math.max(...bench.lessons));
  return [
    ...bench.lessons.map((lessons) => measureCourse(bench, { corpus: 'all', lessons, parser })),
    measureCourse(bench, { corpus: 'choices', lessons: choices, parser }),
  ];
}

/**
 * @param {Workbench} bench
 * @param {{ corpus: CourseFigures['corpus'], lessons: number, parser: string }} options
 * @returns {CourseFigures}
 */
function measureCourse(bench, { corpus, lessons, parser }) {
  const course = bench.course(corpus, { lessons });
  let places = freshPlaces(bench.folder);
  const parse = () => runNode([parser, course]);
  const cold = () => {
    places = freshPlaces(bench.folder);
    return buildCourse(course, places);
  };
  if (lessons === largeCourse) return { corpus, lessons, ...measureLarge(parse, cold) };
  // In this order: the build before is what the next one can use.
  const figures = alternate(bench.rounds(roundsFor(lessons)), {
    parse,
    cold,
    again: () => buildCourse(course, places),
    edited: () => edited(course, () => buildCourse(course, places)),
    check: () => checkCourse(course, freshPlaces(bench.folder)),
  });
  return { corpus, lessons, ...figures };
}

/** A build may run out of memory or of disk; that is a result, too. @param {() => Usage} parse @param {() => Usage} cold */
function measureLarge(parse, cold) {
  const figures = { parse: parse() };
  try {
    return { ...figures, cold: cold() };
  } catch (error) {
    console.error(error);
    return figures;
  }
}

/** @param {number} lessons */
const roundsFor = (lessons) => (lessons <= 20 ? 7 : lessons <= 200 ? 5 : 3);

/** Changes the first lesson while something runs. @template T @param {string} course @param {() => T} body @returns {T} */
function edited(course, body) {
  const path = join(course, lessonFile(1));
  const before = readFileSync(path);
  // Another text each time, or a cache that remembers the last one would know it.
  appendFileSync(path, `\nOne more sentence, written at ${performance.now()}.\n`);
  try {
    return body();
  } finally {
    writeFileSync(path, before);
  }
}
