import type { TrueFalseInteraction } from '@hornbook/model';
import type { PlainTrueFalse, PlainTrueFalseKey, TrueFalseAnswer } from './schema.js';

/** The option that reads "False" is false; in other words and other languages the second one is. */
export function interaction(
  { options: [first, second] }: PlainTrueFalse,
  key: PlainTrueFalseKey,
  answer: TrueFalseAnswer,
): TrueFalseInteraction {
  const no = first?.text.toLowerCase() === 'false' ? first : second;
  const isTrue = (id: string): boolean => id !== no?.id;
  return { kind: 'true-false', response: isTrue(answer), correct: key.correct.map(isTrue) };
}
