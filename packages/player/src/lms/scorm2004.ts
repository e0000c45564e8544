import { decimal } from './decimal.js';
import type { Edition } from './edition.js';
import { respond2004 } from './responses2004.js';
import { oneLine, partsOfTime, two } from './text.js';

/** SCORM 2004 Run-Time Environment 4.2, third and fourth edition alike. */
export const scorm2004: Edition = {
  api: 'API_1484_11',
  calls: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
  },
  elements: {
    mode: 'cmi.mode',
    entry: 'cmi.entry',
    exit: 'cmi.exit',
    location: 'cmi.location',
    learner: 'cmi.learner_id',
    passMark: 'cmi.scaled_passing_score',
    score: 'cmi.score',
    sessionTime: 'cmi.session_time',
  },
  suspendLimit: 64000,
  commitsAtEnd: false,
  status: ['cmi.completion_status', 'cmi.success_status'],
  scoreMakesStatus: false,
  statusPairs: ({ complete, success }) => [
    ['cmi.completion_status', complete ? 'completed' : 'incomplete'],
    ['cmi.success_status', success ?? 'unknown'],
  ],
  // 0.55 * 100 is more than 55.
  passMark: (number) => Number(decimal(number * 100, 2)),
  scorePairs: (score) => [
    ['raw', decimal(score, 2)],
    ['min', '0'],
    ['max', '100'],
    ['scaled', decimal(score / 100, 4)],
  ],
  objectivePairs: (text, done) => [
    ['description', oneLine(text, 250)],
    ['completion_status', done ? 'completed' : 'incomplete'],
  ],
  respond: respond2004,
  wrong: 'incorrect',
  interactionTime: 'timestamp',
  responseElement: 'learner_response',
  descriptionPairs(text, lang) {
    const [primary = ''] = lang.split('-');
    const tag = /^[A-Za-z]{2,3}$/.test(primary) ? `{lang=${primary}}` : '';
    const description = oneLine(text, 250);
    return description ? [['description', tag + description]] : [];
  },
  duration(milliseconds) {
    const { hours, hundredths, minutes } = partsOfTime(milliseconds);
    const seconds = hundredths % 100 ? (hundredths / 100).toFixed(2) : hundredths / 100;
    return `PT${hours}H${minutes}M${seconds}S`;
  },
  timestamp(date) {
    const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
    return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
  },
};
