import type { Quirk } from '../lms.js';
import type { Policy } from '../roll-up.js';
import { refuses, type Taste } from './refuse.js';

// As Moodle's SCORM activity is written: mod/scorm/datamodels/scorm_12.js, scorm_13.js and mod/scorm/locallib.php.
const source = (file: string): string => `https://github.com/moodle/moodle/blob/main/mod/scorm/${file}`;
const source12 = source('datamodels/scorm_12.js');
const source2004 = source('datamodels/scorm_13.js');

const decimal12: Taste = (value) => /^-?\d{0,3}(?:\.\d*)?$/.test(value);
const decimal2004: Taste = (value) => /^-?\d{1,5}(?:\.\d{1,18})?$/.test(value);
const oneLine: Taste = (value) =>
  /^(?:\{lang=(?:[a-zA-Z]{2,3}|i|x)(?:-[a-zA-Z0-9-]{2,8})?\})?(?:[^{].{0,3999})?$/.test(value);
const ids: Taste = (value) => value.split(/\[[,.]\]/).every((id) => /^[\w.]{1,250}$/.test(id));

const response: Taste = (value, kind) => {
  if (/^(?:choice|sequencing|likert|matching)$/.test(kind)) return value === '' || ids(value, kind);
  if (/fill-in$/.test(kind)) return value.split('[,]').every((part) => oneLine(part, kind));
  return kind !== 'numeric' || decimal2004(value, kind);
};

const ended = /^(?:passed|failed|completed)$/;

/** How the activity launches and judges, with its default settings. */
const policy: Partial<Policy> = {
  keepsExit: true,
  // A status is what the course has set, until the end of the session.
  derive: () => undefined,
  begin({ elements, name }, values) {
    if (!values || values.size === 0)
      return { isNewAttempt: true, elements: { [elements.entry]: 'ab-initio' } };
    const is12 = name === 'scorm12';
    const isResumed = values.get(elements.exit) === 'suspend';
    const hasEnded = ended.test(values.get(is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status') ?? '');
    return {
      isNewAttempt: false,
      elements: {
        [elements.entry]: isResumed ? 'resume' : '',
        [elements.mode]: hasEnded ? 'review' : 'normal',
        [elements.credit]: hasEnded ? 'no-credit' : 'credit',
        // Measured in 4.5.
        ...(!is12 && !isResumed && { 'cmi.suspend_data': '' }),
      },
    };
  },
  finish(edition, values) {
    if (edition.name !== 'scorm12') return {};
    const { credit, mode, passMark } = edition.elements;
    const [mastery = '', raw = ''] = [values.get(passMark), values.get('cmi.core.score.raw')];
    const counts =
      (values.get(mode) ?? 'normal') === 'normal' && (values.get(credit) ?? 'credit') === 'credit';
    if (counts && mastery !== '' && raw !== '')
      return { 'cmi.core.lesson_status': Number(raw) >= Number(mastery) ? 'passed' : 'failed' };
    const status = values.get('cmi.core.lesson_status') ?? 'not attempted';
    return status === 'not attempted' ? { 'cmi.core.lesson_status': 'completed' } : {};
  },
};

export const moodle: readonly Quirk[] = [
  {
    id: 'moodle-launch-and-status',
    says: 'An attempt that has come to an end is opened for review; the mastery score decides at LMSFinish; in 2004 the status is what the course has set.',
    source: source('locallib.php'),
    policy,
  },
  {
    id: 'moodle-begins-again',
    says: 'LMSInitialize works again after LMSFinish.',
    source: source12,
    editions: ['scorm12'],
    beginsAgain: true,
  },
  {
    id: 'moodle-short-numbers',
    says: 'A number has at most three digits before its point, and a weighting is between -100 and 100.',
    source: source12,
    editions: ['scorm12'],
    intercept: () =>
      refuses(
        {
          'cmi.interactions.n.weighting': (value, kind) =>
            decimal12(value, kind) && Math.abs(Number(value)) <= 100,
          'cmi.interactions.n.result': (value, kind) => /^[a-z]+$/.test(value) || decimal12(value, kind),
        },
        405,
      ),
  },
  {
    id: 'moodle-sends-everything',
    says: 'Every commit stores again all that this window has set, over what another window has stored since.',
    source: source2004,
    editions: ['scorm2004', 'scorm2004-3'],
    resends: true,
  },
  {
    id: 'moodle-narrow-values',
    says: 'Ids in responses are letters, digits, dots and low lines; texts are one line that does not begin with a brace; numbers have at most five digits before the point.',
    source: source2004,
    editions: ['scorm2004', 'scorm2004-3'],
    intercept: () =>
      refuses(
        {
          'cmi.interactions.n.learner_response': response,
          'cmi.interactions.n.description': oneLine,
          'cmi.interactions.n.weighting': decimal2004,
          'cmi.objectives.n.description': oneLine,
          'cmi.score.raw': decimal2004,
        },
        406,
      ),
  },
];
