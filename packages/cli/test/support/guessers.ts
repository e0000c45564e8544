import { createHash } from 'node:crypto';

/** One of what an answer may be made of: an option, a target, a word that the prompt names. */
export interface Alternative {
  id: string;
  text: string;
}

/** One thing to be guessed, and what is public about it. */
export interface Decision {
  /** In the order in which they are stored. */
  alternatives: readonly Alternative[];
  /** How many decisions of the question come before this one: which place of an order, which row of a matrix. */
  at: number;
  /** The block of the lesson with the question in it. */
  block: { id: string };
  contentHash: string;
}

/** Says which of the alternatives is right. It knows our code. */
export type Guesser = (decision: Decision) => Alternative | undefined;

type Rank = (alternative: Alternative, decision: Decision) => string | number;

/** The alternative with the highest rank, the first of them where there are several. */
const highest =
  (rank: Rank): Guesser =>
  (decision) =>
    decision.alternatives.reduce((best, one) => (rank(one, decision) > rank(best, decision) ? one : best));

const lowest =
  (rank: Rank): Guesser =>
  (decision) =>
    decision.alternatives.reduce((best, one) => (rank(one, decision) < rank(best, decision) ? one : best));

const numbered =
  (numberOf: (decision: Decision) => number): Guesser =>
  (decision) =>
    decision.alternatives[numberOf(decision) % decision.alternatives.length];

/** As ids and stored orders are made. */
const hash = (text: string): string =>
  Array.from(createHash('sha256').update(text).digest(), (byte) => (byte % 36).toString(36)).join('');

const numberIn = (digits: string): number => Number.parseInt(digits.slice(-8), 36);

const mostMentioned = highest(
  ({ id, text }, { block }) => leaves(block).filter(({ value }) => value === id || value === text).length,
);

export const guessers: Readonly<Record<string, Guesser>> = {
  first: numbered(() => 0),
  last: ({ alternatives }) => alternatives.at(-1),
  'stored order': numbered(({ at }) => at),
  'stored order from the end': numbered(({ alternatives, at }) => 2 * alternatives.length - 1 - at),
  'lowest id': lowest(({ id }) => id),
  'highest id': highest(({ id }) => id),
  'lowest text': lowest(({ text }) => text),
  'shortest text': lowest(({ text }) => text.length),
  'longest text': highest(({ text }) => text.length),
  'lowest hash': lowest(({ text }) => hash(text)),
  'lowest hash with the question': lowest(({ text }, { block }) => hash(JSON.stringify([block.id, text]))),
  'most mentioned': mostMentioned,
  'hash of the id': numbered(({ block }) => numberIn(hash(block.id))),
  'hash of the content': numbered(({ contentHash }) => numberIn(contentHash)),
  'all numbers': numbered(({ block }) => sum(block)),
  ...Object.fromEntries(
    ['points', 'attempts', 'line', 'column', 'words'].map((name) => [
      name,
      numbered(({ block }) => sum(block, name)),
    ]),
  ),
};

/** All that is no list and no map, however deep, by the last key on the way. */
function leaves(value: unknown, key = ''): { key: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ key, value }];
  return Object.entries(value).flatMap(([name, held]) => leaves(held, name));
}

const sum = (block: object, name?: string): number =>
  leaves(block).reduce(
    (total, { key, value }) => (typeof value === 'number' && (name ?? key) === key ? total + value : total),
    0,
  );

/** Whether so many hits are what guessing blindly gives: within four standard deviations of the binomial distribution. */
export function isChance({ chances, hits }: { chances: readonly number[]; hits: number }): boolean {
  const expected = chances.reduce((total, chance) => total + chance, 0);
  const variance = chances.reduce((total, chance) => total + chance * (1 - chance), 0);
  return Math.abs(hits - expected) <= 4 * Math.sqrt(variance);
}
