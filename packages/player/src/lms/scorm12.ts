import { decimal } from './decimal.js';
import type { Edition } from './edition.js';
import { respond12 } from './responses12.js';
import { partsOfTime, two } from './text.js';

/** SCORM 1.2 Run-Time Environment 3.4. */
export const scorm12: Edition = {
  api: 'API',
  calls: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
  },
  elements: {
    mode: 'cmi.core.lesson_mode',
    entry: 'cmi.core.entry',
    exit: 'cmi.core.exit',
    location: 'cmi.core.lesson_location',
    learner: 'cmi.core.student_id',
    passMark: 'cmi.student_data.mastery_score',
    score: 'cmi.core.score',
    sessionTime: 'cmi.core.session_time',
  },
  suspendLimit: 4000,
  commitsAtEnd: true,
  status: ['cmi.core.lesson_status'],
  scoreMakesStatus: true,
  statusPairs: ({ complete, success }) => [
    ['cmi.core.lesson_status', complete ? (success ?? 'completed') : 'incomplete'],
  ],
  passMark: (number) => number,
  scorePairs: (score) => [
    ['raw', decimal(score, 2)],
    ['min', '0'],
    ['max', '100'],
  ],
  objectivePairs: (_text, done) => [['status', done ? 'completed' : 'incomplete']],
  respond: respond12,
  wrong: 'wrong',
  interactionTime: 'time',
  responseElement: 'student_response',
  descriptionPairs: () => [],
  duration(milliseconds) {
    const { hours, hundredths, minutes } = partsOfTime(milliseconds);
    const seconds = (hundredths / 100).toFixed(2).padStart(5, '0');
    return `${String(Math.min(hours, 9999)).padStart(4, '0')}:${two(minutes)}:${seconds}`;
  },
  timestamp: (date) => [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':'),
};
