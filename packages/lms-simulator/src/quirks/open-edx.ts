import type { Quirk } from '../lms.js';

const source = 'https://github.com/overhangio/openedx-scorm-xblock/blob/main/openedxscorm/scormxblock.py';

/** Elements that the block fills in; all others are what has been set by exactly that name, or empty. */
const initial: Readonly<Record<string, unknown>> = {
  'cmi.core.lesson_mode': 'normal',
  'cmi.mode': 'normal',
  'cmi.core.lesson_status': 'not attempted',
  'cmi.completion_status': 'not attempted',
  'cmi.success_status': 'unknown',
  'cmi.core.student_id': 'learner-1',
  'cmi.learner_id': 'learner-1',
};
const scores: readonly string[] = ['cmi.core.score.raw', 'cmi.score.raw', 'cmi.score.scaled'];

/** The SCORM block of overhangio, which most Open edX sites use. */
export const openEdx: readonly Quirk[] = [
  {
    id: 'open-edx-takes-everything',
    says: 'Every call but a read returns "true" whatever it is given, every value is stored at once, and there is never an error.',
    source,
    intercept:
      () =>
      ({ fail, name, parameters, put }, proceed) => {
        const [element = '', value = ''] = parameters;
        if (name === 'set') put(element, value);
        if (name === 'initialize' || name === 'terminate') proceed();
        if (/^(?:set|initialize|terminate|commit)$/.test(name)) {
          fail(0, '');
          return 'true';
        }
        return name === 'lastError' ? '0' : proceed();
      },
  },
  {
    id: 'open-edx-counts-nothing',
    says: 'A read gives back what has been set by that name, so there are no counts and there is no entry; a score is a number, 0 at first.',
    source,
    intercept:
      () =>
      ({ fail, name, parameters: [element = ''], session }, proceed) => {
        if (name !== 'get') return proceed();
        fail(0, '');
        const value = /\.entry$/.test(element) ? undefined : session.values.get(element);
        return scores.includes(element) ? Number(value ?? 0) : (value ?? initial[element] ?? '');
      },
  },
];
