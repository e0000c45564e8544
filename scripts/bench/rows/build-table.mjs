import { count, megabytes, milliseconds, times } from '../report/figures.mjs';

/** @typedef {import('./build.mjs').CourseFigures} CourseFigures */
/** @typedef {'cold' | 'again' | 'edited' | 'check'} Action */

/** @type {readonly { what: string, action: Action, figure: 'cpu' | 'wall', aim?: string }[]} */
const rows = [
  { what: 'build, CPU', action: 'cold', figure: 'cpu', aim: '≤ 1.8 × for 200 and 1,000' },
  { what: 'build, elapsed', action: 'cold', figure: 'wall', aim: '≤ 1.0 × for 200 and 1,000' },
  { what: 'build again, CPU', action: 'again', figure: 'cpu', aim: '≤ 0.03 × for 1,000' },
  { what: 'build again, elapsed', action: 'again', figure: 'wall' },
  { what: 'build after one edit, CPU', action: 'edited', figure: 'cpu', aim: '≤ 0.1 × for 1,000' },
  { what: 'build after one edit, elapsed', action: 'edited', figure: 'wall' },
  { what: 'check, CPU', action: 'check', figure: 'cpu' },
  { what: 'check, elapsed', action: 'check', figure: 'wall' },
];

/** One column for each course. @param {CourseFigures[]} courses @returns {import('../report/table.mjs').Table} */
export function buildTable(courses) {
  /** @param {string} what @param {string} aim @param {(course: CourseFigures) => string} cell */
  const row = (what, aim, cell) => [what, ...courses.map(cell), aim];
  const thousand = courses.find(({ corpus, lessons }) => corpus === 'all' && lessons === 1000)?.cold;
  return {
    columns: ['lessons', ...courses.map(nameOf), 'aim'],
    rows: [
      row('T', '', ({ parse }) => milliseconds(parse.cpu)),
      ...rows.map(({ action, aim = '', figure, what }) =>
        row(what, aim, (course) => multipleOfT(course, action, figure)),
      ),
      row('memory of a build', '', ({ cold }) => (cold ? megabytes(cold.memory) : 'fails')),
      row('against that of 1,000', '≤ 1.3 × for 10,000', ({ cold }) =>
        cold && thousand ? times(cold.memory / thousand.memory) : '',
      ),
    ],
  };
}

/** @param {CourseFigures} course */
const nameOf = ({ corpus, lessons }) => (corpus === 'all' ? count(lessons) : `${count(lessons)}, choices`);

/** @param {CourseFigures} course @param {Action} action @param {'cpu' | 'wall'} figure */
function multipleOfT(course, action, figure) {
  const usage = course[action];
  return usage ? times(usage[figure] / course.parse.cpu) : '';
}
