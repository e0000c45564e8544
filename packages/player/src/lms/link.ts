import type { Edition } from './edition.js';
import type { Api } from './find-api.js';
import { plainForm } from './plain-form.js';

/** `refused`: the LMS understood and will never take it. `failed`: it may take it another time. */
type SetResult = 'set' | 'refused' | 'failed';

/** An LMS's API, called so that whatever it does, no exception reaches the learner. */
export interface Link {
  initialize(): boolean;
  terminate(): boolean;
  commit(): boolean;
  /** `undefined`: the LMS did not answer, or has no value and says so in its own way. */
  get(element: string): string | undefined;
  /** @param lesser what to say where the LMS refuses the value, if not just the same in its plainest form */
  set(element: string, value: string, lesser?: string): SetResult;
  lastError(): number;
}

/** @param isStuck whether something has been failing for so long that it will not get better by itself */
export function createLink(api: Api, { calls, elements }: Edition, isStuck: () => boolean): Link {
  const refusals = new Set<string>();
  const call = (name: keyof Edition['calls'], ...parameters: string[]): unknown => {
    try {
      return api[calls[name]]?.(...parameters);
    } catch {
      return undefined;
    }
  };
  const succeeds = (name: keyof Edition['calls'], ...parameters: string[]): boolean =>
    String(call(name, ...parameters)) === 'true';
  const lastError = (): number => Number(call('lastError')) || 0;
  const read = (element: string): string | undefined => {
    const value = call('get', element);
    const isAnswer = typeof value === 'number' || (typeof value === 'string' && value !== 'false');
    return isAnswer ? String(value) : undefined;
  };
  const write = (element: string, value: string): SetResult => {
    if (succeeds('set', element, value)) return 'set';
    return isRefusal(lastError()) ? 'refused' : 'failed';
  };
  return {
    initialize: () => succeeds('initialize', ''),
    terminate: () => succeeds('terminate', ''),
    commit: () => succeeds('commit', ''),
    lastError,
    get: (element) => read(element) ?? read(element),
    set(element, value, lesser = plainForm(element, value)) {
      let result = write(element, value);
      // Some LMSs refuse without an error: they take other things, and this not.
      const isMute = result === 'failed' && isStuck() && write(elements.exit, 'suspend') === 'set';
      if (isMute || (result === 'refused' && lesser !== value)) result = write(element, lesser);
      if (isMute && result === 'failed') result = 'refused';
      if (result === 'refused' && !refusals.has(element)) {
        refusals.add(element);
        console.warn('The LMS refuses', element, value);
      }
      return result;
    },
  };
}

/** Wrong argument, not implemented, read only, wrong type, out of range (SCORM 1.2 RTE 3.3.6, SCORM 2004 RTE 3.1.7). */
const isRefusal = (error: number): boolean =>
  (error >= 201 && error <= 203) || error === 351 || (error >= 401 && error <= 408);
