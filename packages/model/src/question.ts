import type { Root } from 'hast';
import type { Static, TSchema } from 'typebox';
import type { ContentFormat, Hast, PlainText } from './schema/content-format.js';
import type { keyFields, questionFields } from './schema/question.js';

type Fields<T extends Record<string, TSchema>> = Static<import('typebox').TObject<T>>;

/** A piece of rich content: a sanitized hast root whose URLs are neutral (`asset:ID`, `lesson:ID#anchor`). */
export type Content = Root;

/** What every question has; `F` says whether content is hast (the default), HTML with text, or text alone. */
export type QuestionBase<F extends ContentFormat = Hast> = { type: string } & Fields<
  ReturnType<typeof questionFields<F>>
>;

/** What every key has. The type of question adds `correct`. */
export type KeyBase<F extends ContentFormat = Hast> = Fields<ReturnType<typeof keyFields<F>>>;

export type PlainQuestion = QuestionBase<PlainText>;
export type PlainKey = KeyBase<PlainText>;

/** How an answer was graded. `score` is 0 to 1. `ungraded`: there is no right answer. */
export interface Grade {
  score: number;
  verdict: 'correct' | 'partial' | 'incorrect' | 'ungraded';
  /** Ids of the options whose feedback is due, in the question's order. */
  feedback: readonly string[];
}

/** Whether a question has a right answer. Without one it is worth no points. */
export const isGraded = <K extends object>(key: K | undefined): key is K & { correct: unknown } =>
  key !== undefined && 'correct' in key;

/** What the player offers to a question's behavior in the browser. */
export interface Host {
  /** Says something to a screen reader through the question's status region. */
  announce(text: string): void;
  /** Tells the player that the learner changed the answer without an `input` event. */
  changed(): void;
  /** Of this attempt at the course; the same seed gives the same order on every visit. */
  readonly seed: number;
}

/** A record's own value: `constructor` and `toString` are ordinary ids. */
export const getOwn = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;

/** Whether a value is a map of keys and values, as YAML and JSON have them: an object, and no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
