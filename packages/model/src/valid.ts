/** Private, so that nothing but a cast makes one: a changed copy (`{ ...course, lang }`) is no longer valid. */
declare class Validated {
  private readonly validated: true;
}

/** What passed the validator without an error: its whole shape and all rules. Exporters take nothing else. */
export type Valid<T> = T & Validated;

/** Programs in JavaScript, and those that cast, are told by this. A copy is another object, so it isn't in it. */
const valid = new WeakSet<object>();

/** For the validator: nobody else knows what is valid. */
export function markValid<T extends object>(value: T): Valid<T> {
  valid.add(value);
  return value as Valid<T>;
}

/** Whether the validator found this very object valid. It may have been changed since. */
export const isMarkedValid = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && valid.has(value);
