import { alternate } from '../measure/alternate.mjs';
import { buildCourse, checkCourse, freshPlaces, hornbook } from '../measure/hornbook.mjs';
import { runNode } from '../measure/run-node.mjs';
import { milliseconds, times } from '../report/figures.mjs';

/** @typedef {ReturnType<typeof measure>} Values */

/** What each command costs before it does much, against Node itself. @type {import('./sections.mjs').Section<Values>} */
export const start = { measure, table };

/** @param {import('../workbench.mjs').Workbench} bench */
function measure({ course, folder, rounds }) {
  const [all, choices] = [course('all', { lessons: 1 }), course('choices', { lessons: 1 })];
  return alternate(rounds(21), {
    node: () => runNode(['-e', '0']),
    help: () => runNode([hornbook, '--help']),
    check: () => checkCourse(all, freshPlaces(folder)),
    all: () => buildCourse(all, freshPlaces(folder)),
    choices: () => buildCourse(choices, freshPlaces(folder)),
  });
}

/** @param {Values} values @returns {import('../report/table.mjs').Table} */
function table({ all, check, choices, help, node }) {
  /** @param {string} what @param {import('../measure/run-node.mjs').Usage} usage @param {string} [aim] */
  const row = (what, usage, aim = '') => [
    what,
    times(usage.cpu / node.cpu),
    aim,
    times(usage.wall / node.wall),
  ];
  return {
    columns: ['command', 'CPU', 'aim', 'elapsed'],
    rows: [
      ['`node -e 0`', milliseconds(node.cpu), '', milliseconds(node.wall)],
      row('`hornbook --help`', help, '≤ 1.3 ×'),
      row('`hornbook check`, one lesson', check),
      row('`hornbook build`, one lesson, all formats', all, '≤ 7 ×'),
      row('the same, one lesson with choices only', choices, '≤ 7 ×'),
    ],
  };
}
