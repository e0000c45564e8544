/**
 * A value of any kind as a message names it: `"a.md"`, `5`, `null`, "an array", "a Promise". No getter or method of the value
 * can make this fail.
 */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(brief(value));
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return value.description ?? 'a symbol';
  return typeof value === 'object' && value !== null ? describeObject(value) : String(value);
}

const longest = 40;

const brief = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

function describeObject(value: object): string {
  try {
    if (Array.isArray(value)) return 'an array';
    const { name } = Object.getPrototypeOf(value)?.constructor ?? {};
    if (typeof name !== 'string' || name === '' || name === 'Object') return 'an object';
    return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
  } catch {
    return 'an object';
  }
}

/** Takes the place of a value that is no data. No schema accepts a symbol, and messages show its description. */
export const noData = (what: string): symbol => Symbol(what);

/** Whether a value is an object as JSON has them: no list, and no instance of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  try {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
  } catch {
    // A proxy may refuse to tell.
    return false;
  }
}
