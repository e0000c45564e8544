import type { EditionName, Elements } from '@hornbook/lms-simulator';
import type { Launch, RecordedCall } from './recording.js';

/** Elements that both standards have, by one name. */
export interface ElementNames {
  readonly exit: string;
  readonly location: string;
  readonly max: string;
  readonly min: string;
  readonly raw: string;
  readonly sessionTime: string;
  /** Those that tell how far the learner is. */
  readonly statuses: readonly string[];
  readonly suspendData: string;
}

const scorm12: ElementNames = {
  exit: 'cmi.core.exit',
  location: 'cmi.core.lesson_location',
  max: 'cmi.core.score.max',
  min: 'cmi.core.score.min',
  raw: 'cmi.core.score.raw',
  sessionTime: 'cmi.core.session_time',
  statuses: ['cmi.core.lesson_status'],
  suspendData: 'cmi.suspend_data',
};

const scorm2004: ElementNames = {
  exit: 'cmi.exit',
  location: 'cmi.location',
  max: 'cmi.score.max',
  min: 'cmi.score.min',
  raw: 'cmi.score.raw',
  sessionTime: 'cmi.session_time',
  statuses: ['cmi.completion_status', 'cmi.success_status'],
  suspendData: 'cmi.suspend_data',
};

export const elementNames = (edition: EditionName): ElementNames =>
  edition === 'scorm12' ? scorm12 : scorm2004;

/** `cmi.interactions.3.id` → `cmi.interactions.n.id` */
export const elementPattern = (element: string): string => element.replace(/\.\d+(?=\.|$)/g, '.n');

/** The calls that set something, and that the LMS took. */
export const setsOf = ({ calls }: Launch): readonly RecordedCall[] =>
  calls.filter(({ error, name, result }) => name === 'set' && error === 0 && result === 'true');

/** Whether an element was set, or one of a list: `cmi.interactions`. */
export const hasSet = (launch: Launch, element: string): boolean =>
  setsOf(launch).some(({ parameters: [name = ''] }) => name === element || name.startsWith(`${element}.`));

/** Whether an element was asked for. */
export const hasRead = ({ calls }: Launch, element: string): boolean =>
  calls.some(({ name, parameters }) => name === 'get' && parameters[0] === element);

/** The last value of an element, from what was set or else from the LMS. */
export function lastValue(launch: Launch, element: string): string | undefined {
  const last = setsOf(launch).findLast(({ parameters }) => parameters[0] === element);
  return last?.parameters[1] ?? launch.after[element];
}

/** How many interactions an LMS holds. */
export const countInteractions = (elements: Elements): number =>
  Object.keys(elements).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length;
