import { draw } from '@hornbook/questions/grade';
import type { BankData, BankQuestion, LessonData } from '../player-data.js';
import type { Item } from './item.js';
import type { Progress } from './progress.js';

/**
 * The questions of a bank that this attempt has, in the order in which they are shown. Those that were drawn stay drawn
 * when the course changes, the answered ones before all others.
 */
export function drawnFrom(bank: BankData, { drawn, records, seed }: Progress): BankQuestion[] {
  return draw(bank, seed, (id) => +drawn.has(id) + 2 * +records.has(id));
}

/** What is drawn from all banks of a lesson. */
export const drawnOf = ({ banks = [] }: LessonData, progress: Progress): BankQuestion[] =>
  banks.flatMap((bank) => drawnFrom(bank, progress));

/** The items that this attempt has: all but those of banks that were not drawn. */
export function inPlay(items: readonly Item[], progress: Progress): Item[] {
  const banks = [...new Set(items.flatMap(({ bank }) => bank ?? []))];
  const drawn = new Set(banks.flatMap((bank) => drawnFrom(bank, progress).map(({ id }) => id)));
  return items.filter(({ bank, question }) => !bank || drawn.has(question.id));
}

/** Which questions of banks this attempt has, by id. */
export const drawnIds = (items: readonly Item[], progress: Progress): string[] =>
  inPlay(items, progress).flatMap(({ bank, question }) => (bank ? question.id : []));
