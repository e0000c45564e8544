import { type Html, type KeyBase, oncePer, type PlainQuestion } from '@hornbook/model';
import type { RuntimeType } from '@hornbook/questions/browser';
import { draw } from '@hornbook/questions/grade';
import type { BankData, BankQuestion, LessonData, PlayerData } from '../player-data.js';
import type { Progress } from './progress.js';

/** A question on this page with everything needed to run it. */
export interface Item {
  readonly lesson: string;
  readonly question: PlainQuestion;
  readonly key: KeyBase<Html>;
  readonly type: RuntimeType;
  /** The bank that the question may be drawn from. */
  readonly bank?: BankData | undefined;
}

/** Items of all questions whose type is available: an exporter puts all types that a course uses into its script. */
export const itemsOf = (data: PlayerData, types: readonly RuntimeType[]): Item[] =>
  data.lessons.flatMap(({ banks, id, questions = [] }) =>
    questions.flatMap(({ question, key }) => {
      const type = types.find((candidate) => candidate.type === question.type);
      const bank = banks?.find((one) => one.questions.some((drawn) => drawn.id === question.id));
      return type ? [{ lesson: id, question, key, type, bank }] : [];
    }),
  );

/** Items by what they share; those without it are left out. A course has thousands, so they are gone through once. */
export function groupItems(
  items: readonly Item[],
  groupOf: (item: Item) => string | undefined,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = groupOf(item);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** The items that this attempt has: all except those of banks that were not drawn. */
export function inPlay(items: readonly Item[], progress: Progress): Item[] {
  const banks = [...new Set(items.flatMap(({ bank }) => bank ?? []))];
  const drawn = new Set(banks.flatMap((bank) => drawnFrom(bank, progress).map(({ id }) => id)));
  return items.filter(({ bank, question }) => !bank || drawn.has(question.id));
}

/** The ids of the questions drawn from banks in this attempt. */
export const drawnIds = (items: readonly Item[], progress: Progress): string[] =>
  inPlay(items, progress).flatMap(({ bank, question }) => (bank ? question.id : []));

/** What is drawn from all banks of a lesson. */
export const drawnOf = ({ banks = [] }: LessonData, progress: Progress): BankQuestion[] =>
  banks.flatMap((bank) => drawnFrom(bank, progress));

/**
 * The questions of a bank that this attempt has, in the order in which they are shown. When the course changes, what was
 * drawn stays drawn, and the answered questions go before all others.
 */
export const drawnFrom = (bank: BankData, progress: Progress): readonly BankQuestion[] =>
  drawsIn(progress)(bank);

/** Several parts of the player ask for the same draw. */
const drawsIn = oncePer(({ drawn, records, seed }: Progress) =>
  oncePer((bank: BankData) => draw(bank, seed, (id) => +drawn.has(id) + 2 * +records.has(id))),
);
