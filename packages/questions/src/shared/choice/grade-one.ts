import type { Grade } from '@hornbook/model';
import type { PlainChoiceKey } from './plain-choice.js';

/** Any right option is the right answer. */
export function gradeOne(_question: unknown, key: PlainChoiceKey, answer: string): Grade {
  const right = key.correct.includes(answer);
  return { score: right ? 1 : 0, verdict: right ? 'correct' : 'incorrect', feedback: [answer] };
}
