import { join } from 'node:path';
import { launchBrowser } from '@hornbook/testkit/browser';
import { serveFolder } from '@hornbook/testkit/serve';
import { courseId } from '../corpus/write-course.mjs';
import { median } from '../measure/alternate.mjs';
import { buildCourse, freshPlaces } from '../measure/hornbook.mjs';
import { openPage } from '../measure/open-page.mjs';
import { unpack } from '../measure/unpack.mjs';
import { count, kilobytes, milliseconds } from '../report/figures.mjs';

/** @typedef {import('../workbench.mjs').Workbench} Workbench */

/**
 * @typedef {object} Opened
 * @property {string} kind
 * @property {number} lessons
 * @property {number} questions In each lesson.
 * @property {number} gzip Bytes.
 * @property {number} load Milliseconds.
 * @property {number} [answer] Milliseconds; missing where nothing is asked.
 * @property {number} shift
 */

/** What a learner's browser has to do. @type {import('./sections.mjs').Section<Opened[]>} */
export const page = { measure, table };

const [lessonPage, indexPage, singleFile] = ['html/lesson-00001.html', 'html/index.html', `${courseId}.html`];
/** The document that an LMS shows, in the package unpacked. */
const packaged = 'scorm12/index.html';

/** @type {Readonly<Record<string, string>>} */
const kinds = {
  [lessonPage]: 'lesson page',
  [indexPage]: 'index page',
  [singleFile]: 'single file',
  [packaged]: 'SCORM 1.2',
};

/** @param {Workbench} bench */
async function measure(bench) {
  const many = Math.min(200, Math.max(...bench.lessons));
  const courses = [
    { lessons: 1, questions: 10, paths: [lessonPage, singleFile, packaged] },
    { lessons: 1, questions: 300, paths: [lessonPage] },
    { lessons: many, questions: 10, paths: [lessonPage, indexPage, singleFile, packaged] },
  ];
  const browser = await launchBrowser();
  try {
    const opened = [];
    for (const course of courses) opened.push(...(await openCourse(bench, browser, course)));
    return opened;
  } finally {
    await browser.close();
  }
}

/**
 * @param {Workbench} bench
 * @param {Awaited<ReturnType<typeof launchBrowser>>} browser
 * @param {{ lessons: number, questions: number, paths: string[] }} course
 */
async function openCourse({ course, folder, rounds }, browser, { lessons, paths, questions }) {
  const places = freshPlaces(folder);
  const { out } = places;
  buildCourse(course('all', { lessons, questions }), places);
  unpack(join(out, `${courseId}-scorm12.zip`), join(out, 'scorm12'));
  const server = await serveFolder(out);
  try {
    /** @type {Opened[]} */
    const opened = [];
    for (const path of paths) {
      const samples = [];
      for (let round = rounds(5); round > 0; round--)
        samples.push(await openPage(browser, server.url + path, 10));
      opened.push({ kind: kinds[path] ?? path, lessons, questions, ...middle(samples) });
    }
    return opened;
  } finally {
    await server.close();
  }
}

/** @param {import('../measure/open-page.mjs').PageFigures[]} samples */
function middle(samples) {
  const answers = samples.flatMap((sample) => sample.answers);
  return {
    gzip: median(samples.map(({ gzip }) => gzip)),
    load: median(samples.map(({ load }) => load)),
    ...(answers.length > 0 && { answer: median(answers) }),
    shift: median(samples.map(({ shift }) => shift)),
  };
}

/** @param {Opened[]} pages @returns {import('../report/table.mjs').Table} */
function table(pages) {
  return {
    columns: ['page', 'gzipped', 'load', 'answer', 'aim', 'layout shift'],
    rows: pages.map(({ answer, gzip, kind, lessons, load, questions, shift }) => [
      `${kind}, ${lessons === 1 ? '1 lesson' : `${count(lessons)} lessons`} of ${questions} questions`,
      kilobytes(gzip),
      milliseconds(load),
      answer === undefined ? '' : milliseconds(answer),
      lessons === 200 && (kind === kinds[singleFile] || kind === kinds[packaged]) ? '≤ 8 ms' : '',
      shift.toFixed(3),
    ]),
  };
}
