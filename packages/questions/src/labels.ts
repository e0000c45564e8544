import { own } from './shared/own.js';

/** The words that Hornbook itself puts on a page, in the language of the lesson. */
export interface Labels {
  readonly question: string;
  readonly check: string;
  readonly tryAgain: string;
  readonly hint: string;
  readonly explanation: string;
  /** Of a field to write in. */
  readonly yourAnswer: string;
  /** How long an essay should be. */
  readonly aboutWords: (words: number) => string;
  readonly wordsSoFar: string;
  readonly attemptsLeft: (left: number) => string;
  /** What to do, and what it is worth, if anything. */
  readonly instruction: (type: string, points: number) => string;
  readonly correct: string;
  readonly partial: string;
  readonly incorrect: string;
  readonly recorded: string;
  readonly unanswered: string;
  readonly rightAnswer: string;
  readonly wrongAnswer: string;
  readonly closed: string;
  readonly startOver: string;
  readonly startOverQuestion: string;
  readonly keepAnswers: string;
  readonly copy: string;
  readonly copied: string;
  readonly points: (earned: number, possible: number) => string;
  /** Of a course. */
  readonly states: Readonly<Record<'notStarted' | 'inProgress' | 'complete' | 'passed' | 'failed', string>>;
  /** Of a lesson. */
  readonly lessonStates: {
    readonly done: string;
    readonly answered: (answered: number, questions: number) => string;
  };
  /** Banners above a page. */
  readonly notices: Readonly<
    Record<'notRecorded' | 'notSaved' | 'notStored' | 'reviewing' | 'sessionEnded' | 'startedOver', string>
  >;
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const instructions: Record<string, string> = {
  'single-choice': 'Choose one answer.',
  'multiple-choice': 'Choose all that apply.',
  'true-false': 'True or false? Choose one answer.',
  scale: 'Choose what fits best. There is no right or wrong answer.',
  essay: 'Write your answer. It is not graded.',
};

const english: Labels = {
  question: 'Question',
  check: 'Check answer',
  tryAgain: 'Try again',
  hint: 'Hint',
  explanation: 'Explanation',
  attemptsLeft: (left) => plural(left, 'attempt left', 'attempts left'),
  yourAnswer: 'Your answer',
  aboutWords: (words) => `About ${plural(words, 'word', 'words')}.`,
  wordsSoFar: 'Words so far:',
  instruction: (type, points) =>
    `${own(instructions, type) ?? ''} ${points > 0 ? plural(points, 'point', 'points') : ''}`.trim(),
  correct: 'Correct.',
  partial: 'Partly correct.',
  incorrect: 'Not correct.',
  recorded: 'Answer recorded.',
  unanswered: 'Answer the question first.',
  rightAnswer: 'Right answer',
  wrongAnswer: 'Not a right answer',
  closed: 'No attempts left.',
  startOver: 'Start over',
  startOverQuestion: 'Start the whole course over? All your answers and your score will be deleted.',
  keepAnswers: 'Keep my answers',
  copy: 'Copy',
  copied: 'Copied',
  points: (earned, possible) => `${earned} of ${plural(possible, 'point', 'points')}`,
  states: {
    notStarted: 'Not started',
    inProgress: 'In progress',
    complete: 'Complete',
    passed: 'Passed',
    failed: 'Failed',
  },
  lessonStates: {
    done: 'Done',
    answered: (answered, questions) => `${answered} of ${questions} answered`,
  },
  notices: {
    notRecorded: 'Nothing is being recorded: no learning platform was found.',
    notSaved: 'Not saved yet. Trying again …',
    notStored: 'Your answers are lost when you close this page: your browser stores nothing for it.',
    sessionEnded: 'Nothing more is being recorded: this session has ended. Open the course again.',
    startedOver: 'All your answers have been deleted.',
    reviewing: 'Nothing is being recorded: you are only looking.',
  },
};

/** Labels for a BCP 47 tag; English where there is no translation yet. */
export const labelsFor = (_lang: string): Labels => english;
