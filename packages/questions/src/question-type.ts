// Behaviours run on forms: whoever reads these types needs the DOM.
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

/** The part of a question type that turns Markdown into a question and a question into a form. */
export interface AuthoringType<Q extends QuestionBase = QuestionBase, K extends KeyBase = KeyBase> {
  readonly type: Q['type'];
  /** The class that asks for this type by name. */
  readonly class?: string;
  /**
   * Which block holds the answers: the first list with markers, the first list, the first table; or none, and then the
   * tagged block is the whole prompt.
   */
  readonly answers: 'marked-list' | 'list' | 'table' | 'none';
  /** Whether this type reads markup that asks for no type by class. The first type of the list that does gets it. */
  infer?(markup: Markup, context: ParseContext): boolean;
  /** Whether there is a right answer. Without one, a question is worth no points and has no right or wrong feedback. */
  readonly graded?: false;
  /** Whether a block that could hold the answers is part of the prompt all the same. */
  inPrompt?(block: RootContent): boolean;
  /** The classes that this type alone has. */
  readonly classes?: readonly string[];
  /** The settings that this type alone has. */
  readonly keys?: readonly string[];
  /** Settings of every question that mean nothing to this type. */
  readonly unusedKeys?: readonly string[];
  /** Texts that a learner sees whatever the key: an id derived from the source covers them, sorted. */
  publicTexts(markup: Markup, context: ParseContext): readonly string[];
  /** `undefined` where the answers can't be used; an error has then been reported. */
  parse(markup: Markup, common: Common, context: ParseContext): { question: Q; key: K } | undefined;
  /** What of the prompt stands above the controls, where the rest of it holds them. */
  promptAbove?(question: Q): Content;
  /** The controls: real, labelled, native ones, usable before any script runs. */
  view(question: Q, labels: FormLabels): ElementContent[];
  readonly messages: Readonly<Record<string, Message<never>>>;
}

/** The part that says what its data look like. */
export interface SchemaOfType {
  readonly type: string;
  question(format: ContentFormat): TSchema;
  key(format: ContentFormat): TSchema;
  readonly answer: TSchema;
}

/** The part that runs in the browser, and wherever answers are graded. It loads neither mdast nor hast. */
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
  readonly behaviour: Behaviour<Q, K, A>;
  readonly pack: Packing<Q, A>;
}

/** What a person does with the form. */
export interface Behaviour<Q, K, A> {
  /** The answer that the form holds now; `undefined`: unanswered. */
  read(form: HTMLFormElement, question: Q): A | undefined;
  /** Which words say why nothing could be read though the form is not empty; none: it is. */
  unreadable?(form: HTMLFormElement): 'notANumber' | undefined;
  /** Puts an answer back; `undefined` clears the form. */
  restore(form: HTMLFormElement, question: Q, answer: A | undefined): void;
  /** Ids of the options that are right, for when the question is closed. */
  reveal?(question: Q, key: K): readonly string[];
  /** The right answer in words, a line for each part, where the form has no options that could be marked. */
  solution?(question: Q, key: K): readonly string[];
  /** Makes the form nicer than HTML alone can. */
  enhance?(form: HTMLFormElement, question: Q, host: Host): void;
}

/** An answer in as few ASCII characters as it takes: SCORM 1.2 gives all of them 4096. */
export interface Packing<Q, A> {
  /** Public facts that a packed answer depends on. When they change, packed answers are no longer valid. */
  fingerprint(question: Q): string;
  /** `[A-Za-z0-9_-]*` for ids; texts are percent-encoded. */
  pack(question: Q, answer: A): string;
  /** `undefined` where the text is no answer to the question. */
  unpack(question: Q, packed: string): A | undefined;
}
