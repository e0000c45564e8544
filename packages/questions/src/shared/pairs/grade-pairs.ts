import type { Grade } from '@hornbook/model';
import { gradeShare } from '../grade-share.js';
import { chosenFor, type Paired, type Pairs, type PairsKey, sidesOf } from './sides.js';

/**
 * A part is right when it got all that belongs to it and nothing else, or one of what is accepted where it can get only
 * one. With partial scoring every right part earns its share. Feedback is due for right parts and for what was chosen.
 */
export function gradePairs(question: Paired, { correct }: PairsKey, answer: Pairs): Grade {
  const { multiple, parts } = sidesOf(question);
  const right = parts.filter(({ id }) => {
    const wanted = chosenFor(correct, id);
    const chosen = chosenFor(answer, id);
    const count = wanted.filter((choice) => chosen.includes(choice)).length;
    return count === chosen.length && count === (multiple ? wanted.length : 1);
  });
  const feedback = [...right.map(({ id }) => id), ...parts.flatMap(({ id }) => chosenFor(answer, id))];
  return gradeShare(right.length / parts.length, question, [...new Set(feedback)]);
}
