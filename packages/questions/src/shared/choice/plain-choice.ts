import type { PlainKey, PlainQuestion } from '@hornbook/model';

/** A question of which options are chosen, as the browser knows it. */
export type PlainChoice = PlainQuestion & { options: readonly { id: string; text: string }[] };
/** The key to it. */
export type PlainChoiceKey = PlainKey & { correct: readonly string[] };
