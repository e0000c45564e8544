// Behaviors work on forms, so these types need the DOM.
/// <reference lib="dom" preserve="true" />
import type {
  Content,
  ContentFormat,
  Grade,
  Host,
  Interaction,
  KeyBase,
  Message,
  PlainText,
  QuestionBase,
} from '@hornbook/model';
import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { TSchema } from 'typebox';
import type { FormLabels } from './form-labels.js';
import type { Common, Markup, ParseContext } from './markup.js';
import type { OutlinedAnswers, TextOf } from './outline.js';

/** The part of a question type that turns Markdown into a question and a question into a form. */
export interface AuthoringType<Q extends QuestionBase = QuestionBase, K extends KeyBase = KeyBase> {
  readonly type: Q['type'];
  /** The class that asks for this type by name. */
  readonly class?: string;
  /**
   * Which block has the answers: the first list with markers, the first list, the first table; or none: then the tagged
   * block is the whole prompt.
   */
  readonly answers: 'marked-list' | 'list' | 'table' | 'none';
  /** Whether this type reads markup that asks for no type by class. The first type of the list that says so gets it. */
  infer?(markup: Markup, context: ParseContext): boolean;
  /** Whether there is a right answer. Without one, a question is worth no points and has no right or wrong feedback. */
  readonly graded?: false;
  /** Whether a block that could have the answers is part of the prompt nevertheless. */
  inPrompt?(block: RootContent): boolean;
  /** The classes that only this type has. */
  readonly classes?: readonly string[];
  /** The settings that only this type has. */
  readonly keys?: readonly string[];
  /** Settings of every question that have no effect on this type. */
  readonly unusedKeys?: readonly string[];
  /** Texts that a learner sees whatever the key is: an id derived from the source depends on them, sorted. */
  publicTexts(markup: Markup, context: ParseContext): readonly string[];
  /** `undefined` if the answers can't be used; an error has then been reported. */
  parse(markup: Markup, common: Common, context: ParseContext): { question: Q; key: K } | undefined;
  /** The part of the prompt that is above the controls, for types that have controls in the prompt. */
  promptAbove?(question: Q): Content;
  /** The controls: native and labeled, usable before any script runs. */
  view(question: Q, labels: FormLabels): ElementContent[];
  /** What there is to answer and what is right, for the author. */
  outline(question: Q, key: K, textOf: TextOf): OutlinedAnswers;
  readonly messages: Readonly<Record<string, Message<never>>>;
}

/** The part of a question type that describes its data. */
export interface SchemaType {
  readonly type: string;
  question(format: ContentFormat): TSchema;
  key(format: ContentFormat): TSchema;
  readonly answer: TSchema;
}

/**
 * The part of a question type that runs in the browser, and wherever answers are graded. It loads neither mdast, nor hast,
 * nor a schema.
 */
export interface RuntimeType<
  Q extends QuestionBase<PlainText> = QuestionBase<PlainText>,
  K extends KeyBase<PlainText> = KeyBase<PlainText>,
  A = unknown,
> {
  readonly type: Q['type'];
  /** Whether a value from outside (storage, an LMS, a server) has the shape of an answer. */
  isAnswer(value: unknown): value is A;
  grade(question: Q, key: K, answer: A): Grade;
  interaction(question: Q, key: K, answer: A): Interaction;
  readonly behavior: Behavior<Q, K, A>;
  readonly pack: Packing<Q, A>;
}

/** What a person does with the form. */
export interface Behavior<Q, K, A> {
  /** The answer in the form; `undefined`: unanswered. */
  read(form: HTMLFormElement, question: Q): A | undefined;
  /** The label that says why no answer could be read although the form isn't empty; `undefined`: it is empty. */
  unreadable?(form: HTMLFormElement): 'notANumber' | undefined;
  /** Puts an answer back into the form; `undefined` clears it. */
  restore(form: HTMLFormElement, question: Q, answer: A | undefined): void;
  /** Ids of the options that are right, to mark them when the question is closed. */
  reveal?(question: Q, key: K): readonly string[];
  /** The right answer in words, a line for each part, for forms without options that could be marked. */
  solution?(question: Q, key: K): readonly string[];
  /** Adds what HTML alone can't do. */
  enhance?(form: HTMLFormElement, question: Q, host: Host): void;
}

/** An answer in as few ASCII characters as possible: SCORM 1.2 has 4096 for all answers (RTE 3.4.4, `cmi.suspend_data`). */
export interface Packing<Q, A> {
  /** Public facts that a packed answer depends on. When they change, packed answers are no longer valid. */
  fingerprint(question: Q): string;
  /** `[A-Za-z0-9_-]*` for ids; texts are percent-encoded. */
  pack(question: Q, answer: A): string;
  /** `undefined` if the text isn't an answer to the question. */
  unpack(question: Q, packed: string): A | undefined;
}
