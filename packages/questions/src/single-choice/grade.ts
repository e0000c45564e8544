import type { Grade } from '@hornbook/model';
import type { BareSingleChoiceKey, SingleChoiceAnswer } from './schema.js';

/** Any right option is the right answer. */
export function grade(_question: unknown, key: BareSingleChoiceKey, answer: SingleChoiceAnswer): Grade {
  const right = key.correct.includes(answer);
  return { score: right ? 1 : 0, verdict: right ? 'correct' : 'incorrect', feedback: [answer] };
}

export const isAnswer = (value: unknown): value is SingleChoiceAnswer => typeof value === 'string';
