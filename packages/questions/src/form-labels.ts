import { getOwn } from '@hornbook/model';
import { labelsFor } from './labels.js';

/** The words in the HTML of a question's form, in the language of the question. The player loads none of them. */
export interface FormLabels {
  /** The name of a form whose prompt has no text for it. */
  readonly question: string;
  readonly check: string;
  /** The summary of a hint, numbered unless it is the only one. */
  readonly hint: (number: number, of: number) => string;
  /** What to do, and how many points it earns, if any. */
  readonly instruction: (type: string, points: number) => string;
  /** The label of a text field. */
  readonly yourAnswer: string;
  /** The label of a blank in a text. */
  readonly blank: (number: number, blanks: number) => string;
  /** How long an essay should be. */
  readonly aboutWords: (words: number) => string;
  readonly wordsSoFar: string;
  /** The first option of a drop-down list, while nothing has been chosen. */
  readonly choose: string;
  /** The name of a table of answers. */
  readonly answers: string;
  /** The names of buttons, before the text of the item that they move. */
  readonly moveUp: string;
  readonly moveDown: string;
  /** The place of an item after it was moved. */
  readonly movedTo: (place: string, count: number) => string;
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const instructions: Record<string, string> = {
  'true-false': 'True or false?',
  'single-choice': 'Choose one answer.',
  'multiple-choice': 'Choose all that apply.',
  text: 'Type your answer.',
  number: 'Type a number.',
  cloze: 'Fill in the blanks.',
  match: 'Choose a match for each item.',
  order: 'Use the arrows to put these in order. If they already are, move one away and back.',
  matrix: 'Choose what applies in each row.',
  scale: 'Choose the option that fits best. There is no right or wrong answer.',
  essay: 'Write your answer. It will not be graded.',
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
  movedTo: (place, count) => `Now in position ${place} of ${count}.`,
};

/** Labels for a BCP 47 tag; English where there is no translation yet. */
export const formLabelsFor = (_lang: string): FormLabels => english;
