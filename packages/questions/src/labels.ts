import { own } from './shared/own.js';

/** The words that Hornbook itself puts on a page, in the language of the lesson. */
export interface Labels {
  readonly question: string;
  readonly check: string;
  readonly tryAgain: string;
  readonly hint: string;
  readonly explanation: string;
  readonly attemptsLeft: (left: number) => string;
  /** What to do, and what it is worth. */
  readonly instruction: (type: string, points: number) => string;
  readonly correct: string;
  readonly partial: string;
  readonly incorrect: string;
  readonly recorded: string;
  readonly unanswered: string;
  readonly rightAnswer: string;
  readonly closed: string;
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const instructions: Record<string, string> = {
  'single-choice': 'Choose one answer.',
  'multiple-choice': 'Choose all that apply.',
};

const english: Labels = {
  question: 'Question',
  check: 'Check answer',
  tryAgain: 'Try again',
  hint: 'Hint',
  explanation: 'Explanation',
  attemptsLeft: (left) => plural(left, 'attempt left', 'attempts left'),
  instruction: (type, points) =>
    `${own(instructions, type) ?? ''} ${plural(points, 'point', 'points')}`.trim(),
  correct: 'Correct.',
  partial: 'Partly correct.',
  incorrect: 'Not correct.',
  recorded: 'Answer recorded.',
  unanswered: 'Choose an answer first.',
  rightAnswer: 'Right answer',
  closed: 'No attempts left.',
};

/** Labels for a BCP 47 tag; English where there is no translation yet. */
export const labelsFor = (_lang: string): Labels => english;
