import { getOwn, type KeyBase } from '@hornbook/model';
import type { OutlinedAnswer, TextOf } from '../outline.js';
import type { Option } from './options.js';
import type { Pattern } from './schema.js';

/** The feedback of an option or a part, if it has some. */
export function feedbackOf(
  key: KeyBase,
  id: string,
  textOf: TextOf,
): Pick<OutlinedAnswer, 'feedback'> | undefined {
  const feedback = getOwn(key.optionFeedback, id);
  return feedback && { feedback: textOf(feedback) };
}

/** @param right the ids of the right ones; without it, none is right or wrong */
export const outlineOptions = (
  options: readonly Option[],
  key: KeyBase,
  textOf: TextOf,
  right?: readonly string[],
): OutlinedAnswer[] =>
  options.map(({ content, fixed, id }) => ({
    id,
    text: textOf(content),
    ...(right && { right: right.includes(id) }),
    ...(fixed && { fixed }),
    ...feedbackOf(key, id, textOf),
  }));

/** Texts that are accepted, or foreseen as wrong. */
export const outlinePatterns = (
  patterns: readonly Pattern[],
  right: boolean,
  key: KeyBase,
  textOf: TextOf,
): OutlinedAnswer[] =>
  patterns.map(({ id, parts }) => ({ id, text: parts.join('*'), right, ...feedbackOf(key, id, textOf) }));
