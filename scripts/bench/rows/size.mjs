import { join } from 'node:path';
import { listArtifacts } from '../../lib/list-artifacts.mjs';
import { buildCourse, freshPlaces } from '../measure/hornbook.mjs';
import { count, kilobytes, times } from '../report/figures.mjs';
import { largeCourse } from '../workbench.mjs';

/** @typedef {import('../workbench.mjs').Workbench} Workbench */

/**
 * @typedef {object} CourseBytes
 * @property {number} lessons
 * @property {Record<string, number>} artifacts Bytes by name; of folders, with all that is in them.
 *
 * @typedef {object} Values
 * @property {number} page Bytes of a lesson's page in a course of one, with the lesson's own pictures.
 * @property {CourseBytes[]} courses
 */

/** How much a build writes. @type {import('./sections.mjs').Section<Values>} */
export const size = { measure, table };

/** @param {Workbench} bench @returns {Values} */
function measure(bench) {
  const sizes = bench.lessons.filter((lessons) => lessons !== 20 && lessons !== largeCourse);
  return {
    page: meanPage(bench),
    courses: sizes.map((lessons) => ({
      lessons,
      artifacts: withArtifacts(bench, { lessons }, (out) =>
        Object.fromEntries(listArtifacts(out).map(({ bytes, name }) => [name, bytes])),
      ),
    })),
  };
}

/** What lessons contain differs, and comes again after six of them. @param {Workbench} bench */
function meanPage(bench) {
  const shared = ['index.html', 'hornbook.css', 'player.js'];
  const pages = [1, 2, 3, 4, 5, 6].map((first) =>
    withArtifacts(bench, { lessons: 1, first }, (out) =>
      listArtifacts(join(out, 'html'))
        .filter(({ name }) => !shared.includes(name))
        .reduce((sum, { bytes }) => sum + bytes, 0),
    ),
  );
  return pages.reduce((sum, bytes) => sum + bytes, 0) / pages.length;
}

/**
 * @template T
 * @param {Workbench} bench
 * @param {import('../workbench.mjs').CourseSize} size
 * @param {(out: string) => T} look
 * @returns {T}
 */
function withArtifacts({ course, folder }, size, look) {
  const places = freshPlaces(folder);
  buildCourse(course('all', size), places);
  return look(places.out);
}

/** @param {Values} values @returns {import('../report/table.mjs').Table} */
function table({ courses, page }) {
  const names = Object.keys(courses[0]?.artifacts ?? {});
  return {
    columns: ['lessons', ...courses.map(({ lessons }) => count(lessons)), 'aim'],
    rows: [
      ...names.map((name) => [
        `\`${name}\``,
        ...courses.map(({ artifacts }) => kilobytes(artifacts[name] ?? 0)),
        '',
      ]),
      [
        `\`html/\` against lessons × one page of ${kilobytes(page)}`,
        ...courses.map(({ artifacts, lessons }) => times((artifacts['html/'] ?? 0) / (lessons * page))),
        '≤ 1.2 × for 1,000',
      ],
    ],
  };
}
