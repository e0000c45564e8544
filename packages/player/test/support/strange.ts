import type { Edition } from '../../src/lms/edition.js';
import type { Api } from '../../src/lms/lms-client.js';

type Call = (api: Api, ...parameters: string[]) => unknown;

/** An API with some calls replaced. */
export function withCalls(api: Api, calls: Readonly<Record<string, Call>>): Api {
  return new Proxy(api, {
    get: (target, name: string) => {
      const call = calls[name];
      return call
        ? (...parameters: string[]) => call(target, ...parameters)
        : (...parameters: string[]) => target[name]?.(...parameters);
    },
  });
}

/** An LMS that accepts only what it likes and refuses the rest with an error code, by default a wrong type. */
export function fussy(
  api: Api,
  { calls }: Edition,
  likes: (element: string, value: string) => boolean,
  error = '406',
): Api {
  let isRefused = false;
  return withCalls(api, {
    [calls.set](target, element = '', value = '') {
      isRefused = !likes(element, value);
      return isRefused ? 'false' : target[calls.set]?.(element, value);
    },
    [calls.lastError]: (target) => (isRefused ? error : target[calls.lastError]?.()),
  });
}

/** Whether Moodle 4.5 accepts a text that may begin with its language. */
export const moodleText = (text: string): boolean =>
  /^(\{lang=([a-zA-Z]{2,3}|i|x)(-[a-zA-Z0-9-]{2,8})?\})?([^{].{0,3999}$)?$/.test(text);
