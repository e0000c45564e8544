import { getOwn } from '@hornbook/model';
import { labelsFor } from './labels.js';

/** The words that a question's form has from the start, in the language of the question. The browser loads none. */
export interface FormLabels {
  /** Names the form where the prompt has no text that could. */
  readonly question: string;
  readonly check: string;
  /** One of several, unless there is only one. */
  readonly hint: (number: number, of: number) => string;
  /** What to do, and what it is worth, if anything. */
  readonly instruction: (type: string, points: number) => string;
  /** Of a field to write in. */
  readonly yourAnswer: string;
  /** Of the field that stands for one of the blanks of a text. */
  readonly blank: (number: number, blanks: number) => string;
  /** How long an essay should be. */
  readonly aboutWords: (words: number) => string;
  readonly wordsSoFar: string;
  /** Of a drop-down list in which nothing has been chosen. */
  readonly choose: string;
  /** Names a table to choose in. */
  readonly answers: string;
  /** Names of buttons; the text of what they move follows. */
  readonly moveUp: string;
  readonly moveDown: string;
  /** Where an item stands after it was moved. */
  readonly movedTo: (place: string, count: number) => string;
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const instructions: Record<string, string> = {
  'true-false': 'True or false?',
  'single-choice': 'Choose one answer.',
  'multiple-choice': 'Choose all that apply.',
  text: 'Write your answer.',
  number: 'Write a number.',
  cloze: 'Fill in the blanks.',
  match: 'Choose what belongs to each.',
  order: 'Put these in order with the arrows. If they already are, move one there and back.',
  matrix: 'Choose what fits in every row.',
  scale: 'Choose what fits best. There is no right or wrong answer.',
  essay: 'Write your answer. It is not graded.',
};

const english: FormLabels = {
  question: 'Question',
  check: labelsFor('en').check,
  hint: (number, of) => (of === 1 ? 'Hint' : `Hint ${number} of ${of}`),
  instruction: (type, points) =>
    `${getOwn(instructions, type) ?? ''} ${points > 0 ? plural(points, 'point', 'points') : ''}`.trim(),
  yourAnswer: 'Your answer',
  blank: (number, blanks) => (blanks > 1 ? `Blank ${number} of ${blanks}` : 'Blank'),
  aboutWords: (words) => `About ${plural(words, 'word', 'words')}.`,
  wordsSoFar: 'Words so far:',
  choose: 'Choose …',
  answers: 'Answers',
  moveUp: 'Move up:',
  moveDown: 'Move down:',
  movedTo: (place, count) => `Now in place ${place} of ${count}.`,
};

/** Labels for a BCP 47 tag; English where there is no translation yet. */
export const formLabelsFor = (_lang: string): FormLabels => english;
