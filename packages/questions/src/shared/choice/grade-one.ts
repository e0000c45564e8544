import type { Grade } from '@hornbook/model';
import type { BareChoiceKey } from './bare-choice.js';

/** Any right option is the right answer. */
export function gradeOne(_question: unknown, key: BareChoiceKey, answer: string): Grade {
  const right = key.correct.includes(answer);
  return { score: right ? 1 : 0, verdict: right ? 'correct' : 'incorrect', feedback: [answer] };
}
