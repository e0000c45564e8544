import type { MatchingInteraction } from '@hornbook/model';
import { chosenFor, type Paired, type Pairs, type PairsKey, sidesOf } from './sides.js';

const idOf = ({ id }: { id: string }): string => id;

/** Where several choices are accepted for a part, no single pattern is right. */
export function pairsInteraction(
  question: Paired,
  { correct }: PairsKey,
  answer: Pairs,
): MatchingInteraction {
  const { choices, multiple, parts } = sidesOf(question);
  const pairsOf = (pairs: Pairs) =>
    parts.flatMap(({ id }) => chosenFor(pairs, id).map((choice) => [id, choice] as const));
  const pattern = pairsOf(correct);
  return {
    kind: 'matching',
    sources: parts.map(idOf),
    targets: choices.map(idOf),
    response: pairsOf(answer),
    correct: multiple || pattern.length === parts.length ? [pattern] : [],
  };
}
