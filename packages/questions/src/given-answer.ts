import { isRecord, type PlainText } from '@hornbook/model';
import { runtimeType } from './browser.js';
import type { Blank } from './cloze/schema.js';
import type { Key, Question } from './lesson.js';
import { sampleAnswer } from './sample-answer.js';
import { chosenOf } from './shared/answers.js';

/** What an answer should have been. */
export type ExpectedAnswer = 'option' | 'options' | 'text' | 'number' | 'blanks' | 'pairs' | 'rows' | 'order';

/** Why something is no answer to a question, as data: words are for whoever tells it. */
export type AnswerProblem = {
  /** Where in what was given: keys and indices. */
  readonly path: readonly (string | number)[];
} & (
  | { readonly kind: 'shape'; readonly expected: ExpectedAnswer }
  /** Of an option, a part or an item: none has that id or text, or several have that text. */
  | { readonly kind: 'unknown' | 'ambiguous'; readonly name: string; readonly known: readonly string[] }
  /** Parts without an answer, or items without a place. */
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  /** There is no answer that would be right, or none that would be wrong. */
  | { readonly kind: 'impossible'; readonly word: 'right' | 'wrong' }
);

/** An answer in the shape of the question's type, or why there is none. */
export type GivenAnswer = { readonly answer: unknown } | { readonly problem: AnswerProblem };

/**
 * Reads an answer as a person writes it down. It has the shape that `grade` takes, and more is allowed: options, parts and items
 * may be named by their texts; `right` and `wrong` stand for an answer that is; the blanks of a cloze may be a list in the order
 * of the prompt; a number may be one, and `true` an option. A list of one is that one, so that an option may be called `right`.
 */
export function readGivenAnswer(
  question: Question<PlainText>,
  key: Key<PlainText>,
  given: unknown,
): GivenAnswer {
  try {
    if (given === 'right' || given === 'wrong') {
      return { answer: sampleAnswer(question, key, given) ?? fail([], { kind: 'impossible', word: given }) };
    }
    return { answer: read(question, given) };
  } catch (thrown) {
    if (thrown instanceof NoAnswer) return { problem: thrown.problem };
    throw thrown;
  }
}

/** Thrown and caught in this file alone. */
class NoAnswer {
  constructor(readonly problem: AnswerProblem) {}
}

type Path = AnswerProblem['path'];
type Part = { readonly id: string; readonly text: string };
type WithoutPath<T> = T extends unknown ? Omit<T, 'path'> : never;

function fail(path: Path, problem: WithoutPath<AnswerProblem>): never {
  throw new NoAnswer({ path, ...problem } as AnswerProblem);
}

function read(question: Question<PlainText>, given: unknown): unknown {
  switch (question.type) {
    case 'true-false':
    case 'single-choice':
    case 'scale':
      return optionFrom(
        question.options,
        alone(given),
        Array.isArray(given) && given.length === 1 ? [0] : [],
      );
    case 'multiple-choice':
      return optionsFrom(question.options, given, []);
    case 'text':
    case 'essay':
      return textFrom(alone(given));
    case 'number':
      return numberFrom(alone(given));
    case 'cloze':
      return blanksFrom(question.blanks, given);
    case 'match':
      return pairsFrom(question.sources, given, 'pairs', (target, path) =>
        optionFrom(question.targets, target, path),
      );
    case 'matrix':
      return pairsFrom(question.rows, given, 'rows', (columns, path) => {
        const chosen = optionsFrom(question.columns, columns, path);
        return chosen.length === 1 || question.multiple
          ? chosen
          : fail(path, { kind: 'shape', expected: 'option' });
      });
    case 'order':
      return orderFrom(question.items, given);
  }
}

const alone = (given: unknown): unknown => (Array.isArray(given) && given.length === 1 ? given[0] : given);

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The id of what is named by its id or, if no id is that name, by its text. */
function idFrom(parts: readonly Part[], name: string, path: Path): string {
  if (parts.some(({ id }) => id === name)) return name;
  const [found, second] = parts.filter(({ text }) => plain(text) === plain(name));
  if (found && !second) return found.id;
  const known = parts.map(({ id, text }) => (second ? id : plain(text) || id));
  return fail(path, { kind: second ? 'ambiguous' : 'unknown', name, known });
}

function optionFrom(options: readonly Part[], given: unknown, path: Path): string {
  const isName = typeof given === 'string' || typeof given === 'boolean' || typeof given === 'number';
  return isName ? idFrom(options, String(given), path) : fail(path, { kind: 'shape', expected: 'option' });
}

/** In the order of the question, as a page has them. */
function optionsFrom(options: readonly Part[], given: unknown, path: Path): string[] {
  if (!Array.isArray(given)) return [optionFrom(options, given, path)];
  if (given.length === 0) fail(path, { kind: 'shape', expected: 'options' });
  const chosen = given.map((one, index) => optionFrom(options, one, [...path, index]));
  return chosenOf(options, chosen);
}

/** A page takes no empty answer. */
function textFrom(given: unknown): string {
  const text = typeof given === 'number' ? String(given) : given;
  return typeof text === 'string' && /\S/.test(text) ? text : fail([], { kind: 'shape', expected: 'text' });
}

function numberFrom(given: unknown): string {
  const text = typeof given === 'number' ? String(given) : given;
  return typeof text === 'string' && runtimeType('number')?.isAnswer(text)
    ? text
    : fail([], { kind: 'shape', expected: 'number' });
}

/** Blanks may be left empty, but not all of them. */
function blanksFrom(blanks: readonly Blank[], given: unknown): Record<string, string> {
  const ids = blanks.map(({ id }) => ({ id, text: id }));
  const entries = blankEntries(given, blanks.length).flatMap(([name, value]) => {
    if (value === null || value === '') return [];
    const blank = typeof name === 'number' ? blanks[name] : blanks.find(({ id }) => id === name);
    const known = ids.map(({ id }) => id);
    if (!blank) return fail([name], { kind: 'unknown', name: String(name), known });
    const isText = typeof value === 'string' || typeof value === 'number';
    if (blank.options) return [[blank.id, optionFrom(blank.options, value, [name])] as const];
    return isText ? [[blank.id, String(value)] as const] : fail([name], { kind: 'shape', expected: 'text' });
  });
  return entries.length > 0
    ? Object.fromEntries(entries)
    : fail([], { kind: 'missing', names: ids.map(({ id }) => id) });
}

/** Of one blank, its filling alone will do. */
function blankEntries(given: unknown, count: number): (readonly [string | number, unknown])[] {
  if (Array.isArray(given) && given.length <= count) return [...given.entries()];
  if (isRecord(given) && !Array.isArray(given)) return Object.entries(given);
  if (count === 1 && ['string', 'number'].includes(typeof given)) return [[0, given]];
  return fail([], { kind: 'shape', expected: 'blanks' });
}

/** By part: a page takes an answer that has something for each. */
function pairsFrom<T>(
  parts: readonly Part[],
  given: unknown,
  expected: ExpectedAnswer,
  choiceFrom: (given: unknown, path: Path) => T,
): Record<string, T> {
  if (!isRecord(given) || Array.isArray(given)) return fail([], { kind: 'shape', expected });
  const entries = Object.entries(given).map(
    ([name, value]) => [idFrom(parts, name, [name]), choiceFrom(value, [name])] as const,
  );
  const named = new Set(entries.map(([id]) => id));
  const missing = parts.filter(({ id }) => !named.has(id)).map(({ id, text }) => plain(text) || id);
  return missing.length > 0 ? fail([], { kind: 'missing', names: missing }) : Object.fromEntries(entries);
}

function orderFrom(items: readonly Part[], given: unknown): string[] {
  if (!Array.isArray(given)) return fail([], { kind: 'shape', expected: 'order' });
  const order = given.map((one, index) => optionFrom(items, one, [index]));
  const missing = items.filter(({ id }) => !order.includes(id)).map(({ id, text }) => plain(text) || id);
  if (missing.length > 0) fail([], { kind: 'missing', names: missing });
  return order.length === items.length ? order : fail([], { kind: 'shape', expected: 'order' });
}
