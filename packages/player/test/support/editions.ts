import { scorm12 } from '../../src/lms/scorm12.js';
import { scorm2004 } from '../../src/lms/scorm2004.js';
import { lms12, lms2004 } from './lms.js';

/** Both editions, with their names for the same things. */
export const editions = [
  {
    name: 'SCORM 1.2',
    is12: true,
    edition: scorm12,
    lms: lms12,
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    entry: 'cmi.core.entry',
    learner: 'cmi.core.student_id',
    response: 'student_response',
  },
  {
    name: 'SCORM 2004',
    is12: false,
    edition: scorm2004,
    lms: lms2004,
    status: 'cmi.completion_status',
    score: 'cmi.score.raw',
    entry: 'cmi.entry',
    learner: 'cmi.learner_id',
    response: 'learner_response',
  },
] as const;
