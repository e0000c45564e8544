import { describeValue } from './describe-value.js';

/**
 * Throws a TypeError unless an argument is of the right kind. That is for mistakes in the calling program; what is wrong with
 * data leads to diagnostics.
 *
 * @param name as a program writes it: `sources[0].path`
 * @param expected with an article: "a string"
 */
export function checkArgument(
  isRight: boolean,
  name: string,
  expected: string,
  given: unknown,
): asserts isRight {
  if (!isRight) throw new TypeError(`${name} must be ${expected}, not ${describeValue(given)}`);
}

/** Throws a TypeError that lists the choices, unless the argument is one of them. */
export function checkChoice(name: string, choices: readonly string[], given: unknown): void {
  const isChoice = typeof given === 'string' && choices.includes(given);
  checkArgument(isChoice, name, `one of ${choices.map((choice) => `"${choice}"`).join(', ')}`, given);
}
