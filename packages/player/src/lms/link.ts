import type { Edition } from './edition.js';
import type { Api } from './find-api.js';

/** `refused`: the LMS understood and will never take it. `failed`: it may take it another time. */
type SetResult = 'set' | 'refused' | 'failed';

/** An LMS's API, called so that whatever it does, no exception reaches the learner. */
export interface Link {
  initialize(): boolean;
  terminate(): boolean;
  commit(): boolean;
  /** `undefined`: the LMS did not answer. */
  get(element: string): string | undefined;
  set(element: string, value: string): SetResult;
  lastError(): number;
}

export function createLink(api: Api, { calls }: Edition): Link {
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
  return {
    initialize: () => succeeds('initialize', ''),
    terminate: () => succeeds('terminate', ''),
    commit: () => succeeds('commit', ''),
    lastError,
    get(element) {
      const value = call('get', element);
      const isAnswer = typeof value === 'number' || (typeof value === 'string' && value !== 'false');
      return isAnswer ? String(value) : undefined;
    },
    set(element, value) {
      if (succeeds('set', element, value)) return 'set';
      return isRefusal(lastError()) ? 'refused' : 'failed';
    },
  };
}

/** Wrong argument, not implemented, read only, wrong type, out of range (SCORM 1.2 RTE 3.3.6, SCORM 2004 RTE 3.1.7). */
const isRefusal = (error: number): boolean =>
  (error >= 201 && error <= 203) || error === 351 || (error >= 401 && error <= 408);
