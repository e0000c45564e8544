import fc from 'fast-check';

/** Ids, those among them that every object has. */
export const identifier = fc.oneof(
  fc.constantFrom('constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/),
);

/** What a published question cannot have, and an answer from outside can. */
export const strangeId = fc.constantFrom('__proto__', '', 'x y', 'nobody');

export const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

export const named = (ids: readonly string[]) => ids.map((id) => ({ id, text: `Text of ${id}` }));
