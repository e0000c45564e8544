import type { Root } from 'hast';
import type { Static, TSchema } from 'typebox';
import type { Bare, Flavour, Memory } from './schema/flavour.js';
import type { keyFields, questionFields } from './schema/question.js';

type Fields<T extends Record<string, TSchema>> = Static<import('typebox').TObject<T>>;

/** A piece of rich content: a sanitised hast root whose URLs are neutral (`asset:ID`, `lesson:ID#anchor`). */
export type Content = Root;

/** What every question has; `F` tells whether content is hast (the default), HTML with text, or text alone. */
export type QuestionBase<F extends Flavour = Memory> = { type: string } & Fields<
  ReturnType<typeof questionFields<F>>
>;

/** What every key has. The type of question adds `correct`. */
export type KeyBase<F extends Flavour = Memory> = Fields<ReturnType<typeof keyFields<F>>>;

export type BareQuestion = QuestionBase<Bare>;
export type BareKey = KeyBase<Bare>;

/** How an answer was graded. `score` is 0 to 1. `ungraded`: there is no right answer. */
export interface Grade {
  score: number;
  verdict: 'correct' | 'partial' | 'incorrect' | 'ungraded';
  /** Ids of the options whose feedback is due, in the question's order. */
  feedback: readonly string[];
}
