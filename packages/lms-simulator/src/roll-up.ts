import type { Edition } from './edition.js';

/** Values by element. */
export type Elements = Readonly<Record<string, string>>;

/** How an LMS comes to a status and to the next launch. */
export interface Policy {
  /** Whether `exit` stays as an earlier session set it until another one sets it. */
  readonly keepsExit: boolean;
  /** What an element gives back whatever the SCO has set. */
  derive(edition: Edition, element: string, values: ReadonlyMap<string, string>): string | undefined;
  /** What the LMS sets itself when a session ends. */
  finish(edition: Edition, values: ReadonlyMap<string, string>): Elements;
  /**
   * How the next launch begins.
   *
   * @param values what is stored of the last attempt; `undefined`: there is none
   */
  begin(edition: Edition, values: ReadonlyMap<string, string> | undefined): Beginning;
}

export interface Beginning {
  /** Whether nothing of the last attempt is given back. */
  readonly isNewAttempt: boolean;
  readonly elements: Elements;
}

const counts = (values: ReadonlyMap<string, string>, { elements }: Edition): boolean =>
  (values.get(elements.credit) ?? 'credit') === 'credit' &&
  (values.get(elements.mode) ?? 'normal') === 'normal';

/** SCORM 2004 RTE 4.2.4.1 and 4.2.22.1: where the LMS has a threshold, a status follows from the measure alone. */
const evaluated: Readonly<Record<string, (values: ReadonlyMap<string, string>) => string | undefined>> = {
  'cmi.completion_status': (values) =>
    evaluate(
      values.get('cmi.completion_threshold'),
      values.get('cmi.progress_measure'),
      'completed',
      'incomplete',
    ),
  'cmi.success_status': (values) =>
    evaluate(values.get('cmi.scaled_passing_score'), values.get('cmi.score.scaled'), 'passed', 'failed'),
};

function evaluate(threshold = '', measure = '', reached: string, missed: string): string | undefined {
  if (threshold === '') return undefined;
  if (measure === '') return 'unknown';
  return Number(measure) >= Number(threshold) ? reached : missed;
}

/** SCORM 1.2 RTE 3.4.4: an unset status becomes `completed`; a score decides where there is a mastery score. */
function status12(values: ReadonlyMap<string, string>, edition: Edition): string | undefined {
  const [mastery = '', raw = ''] = [values.get(edition.elements.passMark), values.get('cmi.core.score.raw')];
  if (counts(values, edition) && mastery !== '' && raw !== '')
    return Number(raw) >= Number(mastery) ? 'passed' : 'failed';
  if ((values.get('cmi.core.lesson_status') ?? 'not attempted') !== 'not attempted') return undefined;
  return values.get(edition.elements.mode) === 'browse' ? 'browsed' : 'completed';
}

/** As the standards say. */
export const standardPolicy: Policy = {
  keepsExit: false,
  derive: ({ name }, element, values) => (name === 'scorm12' ? undefined : evaluated[element]?.(values)),
  finish(edition, values) {
    if (edition.name === 'scorm12') {
      const status = status12(values, edition);
      return status === undefined ? {} : { 'cmi.core.lesson_status': status };
    }
    return Object.fromEntries(
      Object.entries(evaluated).flatMap(([element, of]) => {
        const value = of(values);
        return value === undefined ? [] : [[element, value]];
      }),
    );
  },
  begin({ elements, name }, values) {
    if (!values) return { isNewAttempt: true, elements: { [elements.entry]: 'ab-initio' } };
    if (values.get(elements.exit) === 'suspend')
      return { isNewAttempt: false, elements: { [elements.entry]: 'resume' } };
    // SCORM 1.2 knows no attempts (RTE 3.4.4, cmi.core.entry); in SCORM 2004 another one begins (RTE 4.2.8).
    return name === 'scorm12'
      ? { isNewAttempt: false, elements: { [elements.entry]: '' } }
      : { isNewAttempt: true, elements: { [elements.entry]: 'ab-initio' } };
  },
};
