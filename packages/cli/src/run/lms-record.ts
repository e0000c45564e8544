import type { Call, EditionName, Lms } from '@hornbook/lms-simulator';

/** What an LMS has on record of a course, by names that belong to no edition. */
export interface LmsRecord {
  /** `score.raw`, 0 to 100; absent where nothing is graded, or nothing has been answered. */
  readonly score: number | undefined;
  readonly status: 'not attempted' | 'incomplete' | 'completed' | 'passed' | 'failed';
  readonly complete: boolean;
}

export function recordIn({ edition: { name }, stored }: Lms): LmsRecord {
  const values = stored();
  const [score, completion, success] =
    name === 'scorm12'
      ? [values['cmi.core.score.raw'], values['cmi.core.lesson_status'], undefined]
      : [values['cmi.score.raw'], values['cmi.completion_status'], values['cmi.success_status']];
  const known = [success, completion].find((status) => isStatus(status));
  return {
    score: score ? Number(score) : undefined,
    status: isStatus(known) ? known : 'not attempted',
    complete: /^(completed|passed|failed)$/.test(completion ?? ''),
  };
}

const isStatus = (text: string | undefined): text is LmsRecord['status'] =>
  /^(incomplete|completed|passed|failed)$/.test(text ?? '');

/** An answer as an LMS has it on record. */
export interface RecordedInteraction {
  readonly id: string;
  readonly type: string;
  readonly response: string;
  /** What is right. */
  readonly patterns: readonly string[];
  readonly result: string;
  readonly weighting: string;
  readonly time: string;
  readonly latency: string;
}

export function interactionsIn({ edition: { name }, stored }: Lms): RecordedInteraction[] {
  const values = stored();
  const isFirst = name === 'scorm12';
  const [response, time] = isFirst ? ['student_response', 'time'] : ['learner_response', 'timestamp'];
  const found: RecordedInteraction[] = [];
  for (let index = 0; values[`cmi.interactions.${index}.id`] !== undefined; index++) {
    const at = (element = '') => values[`cmi.interactions.${index}.${element}`] ?? '';
    const patterns: string[] = [];
    for (let n = 0; at(`correct_responses.${n}.pattern`); n++)
      patterns.push(at(`correct_responses.${n}.pattern`));
    found.push({
      ...{ id: at('id'), type: at('type'), response: at(response), patterns, result: at('result') },
      ...{ weighting: at('weighting'), time: at(time), latency: at('latency') },
    });
  }
  return found;
}

/** A call of an LMS's API, and the session in which it was made, from 1. */
export interface MadeCall extends Call {
  readonly session: number;
}

export const callsIn = ({ sessions }: Lms): MadeCall[] =>
  sessions.flatMap(({ calls }, index) => calls.map((call) => ({ ...call, session: index + 1 })));

/** Whether something is wrong with a call. SCORM 2004 has an error code for an element that has no value yet (RTE 3.1.7.6). */
export const isRefused = ({ error, name }: Call, edition: EditionName): boolean =>
  error !== 0 && !(name === 'get' && error === 403 && edition !== 'scorm12');
