import type { BareKey, BareQuestion } from '@hornbook/model';

/** A question of which options are chosen, as the browser knows it. */
export type BareChoice = BareQuestion & { options: readonly { id: string; text: string }[] };
/** The key to it. */
export type BareChoiceKey = BareKey & { correct: readonly string[] };
