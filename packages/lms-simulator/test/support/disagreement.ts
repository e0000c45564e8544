import type { Pair, Step } from './both.js';

/** A kind of call on which scorm-again 3.4 says something else, and what decides it. */
export interface Disagreement {
  readonly says: string;
  /** The section of the standard. */
  readonly standard: string;
  /** Error codes of the simulator and of scorm-again, which may keep that of an earlier call; 0 is none. */
  readonly errors: readonly [number, number | 'any'];
  readonly element: RegExp;
  readonly value?: RegExp;
  /** Calls of which the last one shows it. */
  readonly sample: readonly Step[];
}

export const set = (element: string, value: string): Step => ['set', element, value];
export const get = (element: string): Step => ['get', element];

export const isOf = ({ element, errors, value }: Disagreement, { ours, step, theirs }: Pair): boolean =>
  errors[0] === ours.error &&
  (errors[1] === 'any' ? theirs.error > 0 : errors[1] === theirs.error) &&
  element.test(step[1] ?? '') &&
  (value?.test(step[2] ?? '') ?? true);
