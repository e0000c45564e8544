import { hash } from '@hornbook/questions/browser';
import { cut, type Edition, oneLine } from './edition.js';

/** An LMS's API object. What its methods return is not to be relied on. */
export type Api = Readonly<Record<string, (...parameters: string[]) => unknown>>;

/** `refused`: the LMS will never accept the value. `failed`: it may accept it later. */
type SetResult = 'set' | 'refused' | 'failed';

/** Calls an LMS's API. Whatever the API does, no exception reaches the learner. */
export interface LmsClient {
  initialize(): boolean;
  terminate(): boolean;
  commit(): boolean;
  /** `undefined`: the LMS did not answer, or has no value and says so in its own way. */
  get(element: string): string | undefined;
  /**
   * How many entries a list like `cmi.interactions` has; `undefined`: the LMS doesn't say.
   *
   * @param known what an empty answer means, from an LMS that never counts
   */
  count(list: string, known?: number): number | undefined;
  /** @param simplify makes what is set if the LMS refuses the value; by default the value in its plainest form */
  set(element: string, value: string, simplify?: () => string): SetResult;
  lastError(): number;
}

/** @param isStuck whether something has been failing for so long that waiting won't help */
export function createLmsClient(api: Api, { calls, elements }: Edition, isStuck: () => boolean): LmsClient {
  const refusals = new Set<string>();
  /** Some LMSs never say how long a list is. */
  let countsNothing = true;
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
  const get = (element: string): string | undefined => read(element) ?? read(element);
  const write = (element: string, value: string): SetResult => {
    if (succeeds('set', element, value)) return 'set';
    return isRefusal(lastError()) ? 'refused' : 'failed';
  };
  return {
    initialize: () => succeeds('initialize', ''),
    terminate: () => succeeds('terminate', ''),
    commit: () => succeeds('commit', ''),
    lastError,
    get,
    count(list, known = 0) {
      const count = get(`${list}._count`);
      countsNothing &&= !count;
      return count ? Number(count) || 0 : count === '' && countsNothing ? known : undefined;
    },
    set(element, value, simplify = () => plainForm(element, value)) {
      let result = write(element, value);
      if (result === 'set') return result;
      const simpler = simplify();
      // Some LMSs refuse without an error code: they accept other elements, but not this one.
      const isSilentRefusal = result === 'failed' && isStuck() && write(elements.exit, 'suspend') === 'set';
      if (isSilentRefusal || (result === 'refused' && simpler !== value)) result = write(element, simpler);
      if (isSilentRefusal && result === 'failed') result = 'refused';
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

/**
 * What to set if an LMS refuses a value: the same in the plainest possible form, or the value itself. Texts are put on one
 * line, with a space before a brace, because a brace begins `{lang=en}` and the like (SCORM 2004 RTE 4.1.1.6).
 */
function plainForm(element: string, value: string): string {
  if (element.endsWith('id')) return plainId(value);
  // Any answer can be read as a text.
  if (element.endsWith('type')) return 'fill-in';
  // `0000:01:02.50` → `00:01:02`
  if (/(time|latency|raw|result)$/.test(element)) return value.replace(/\.\d+|^00(?=\d\d:)/g, '');
  if (/response$/.test(element)) return plainText(value);
  return /(pattern|description)$/.test(element) ? plainText(value.replace(/^\{\w+=\w+\}/, '')) : value;
}

/** An id of `[A-Za-z0-9_]` alone, different for each id. */
export const plainId = (id: string): string =>
  `${id.replace(/\W/g, '_').slice(0, 40)}_${hash(id).toString(36)}`;

const plainText = (text: string): string =>
  cut(
    text
      .split('[,]')
      .map((part) => oneLine(part, 4000).replace(/^\{/, ' {'))
      .join('[,]'),
    text.length > 255 ? 4000 : 255,
  );
