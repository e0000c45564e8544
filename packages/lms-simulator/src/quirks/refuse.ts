import type { Interceptor } from '../session.js';

/** Whether an LMS takes a value; `kind` is the type of the interaction that the element belongs to. */
export type Taste = (value: string, kind: string) => boolean;

/**
 * Refuses values of some elements, by their names with `n` for every index.
 *
 * @param error the code that the LMS gives
 */
export const refuses =
  (tastes: Readonly<Record<string, Taste>>, error: number): Interceptor =>
  ({ fail, name, parameters, session }, proceed) => {
    const [element = '', value = ''] = parameters;
    const taste = name === 'set' ? tastes[element.replace(/\.\d+(?=\.)/g, '.n')] : undefined;
    const entry = /^\w+\.\w+\.\d+/.exec(element)?.[0];
    if (!taste || taste(value, session.values.get(`${entry}.type`) ?? '')) return proceed();
    fail(error, `The LMS does not take ${JSON.stringify(value)} for ${element}.`);
    return 'false';
  };
