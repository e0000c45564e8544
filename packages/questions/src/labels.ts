/** Two forms of a phrase with `#` in place of the number. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/**
 * The words that the player puts on a page: plain data, so that a page contains those of its languages and the player none.
 * `form-labels.ts` has the words of a form.
 */
export interface Labels {
  readonly check: string;
  readonly tryAgain: string;
  readonly explanation: string;
  readonly attemptsLeft: Counted;
  readonly correct: string;
  readonly partial: string;
  readonly incorrect: string;
  readonly recorded: string;
  readonly unanswered: string;
  /** Shown when the text typed for a number can't be read. */
  readonly notANumber: string;
  readonly rightAnswer: string;
  readonly wrongAnswer: string;
  readonly closed: string;
  readonly startOver: string;
  readonly startOverQuestion: string;
  readonly keepAnswers: string;
  readonly copy: string;
  readonly copied: string;
  /** `{earned}` of `#`. */
  readonly points: Counted;
  /** States of a course. */
  readonly states: Readonly<Record<'notStarted' | 'inProgress' | 'complete' | 'passed' | 'failed', string>>;
  /** States of a lesson. */
  readonly lessonStates: {
    readonly done: string;
    /** `{answered}` of `#`. */
    readonly answered: Counted;
  };
  /** The button that ends an LMS's session, and what the page shows then. */
  readonly leave: Readonly<Record<'button' | 'title' | 'text', string>>;
  /** Banners at the top of a page. */
  readonly notices: Readonly<
    Record<
      'notRecorded' | 'notSaved' | 'notStored' | 'reviewing' | 'sessionEnded' | 'shortened' | 'startedOver',
      string
    >
  >;
}

const english: Labels = {
  check: 'Check answer',
  tryAgain: 'Try again',
  explanation: 'Explanation',
  attemptsLeft: { one: '1 attempt left', other: '# attempts left' },
  correct: 'Correct.',
  partial: 'Partly correct.',
  incorrect: 'Not correct.',
  recorded: 'Answer recorded.',
  unanswered: 'Complete your answer first.',
  notANumber: 'That is not a number. Use digits, such as 12 or 0.5.',
  rightAnswer: 'Right answer',
  wrongAnswer: 'Not a right answer',
  closed: 'No attempts left.',
  startOver: 'Start over',
  startOverQuestion: 'Start the whole course over? All your answers will be deleted.',
  keepAnswers: 'Keep my answers',
  copy: 'Copy',
  copied: 'Copied',
  points: { one: '{earned} of 1 point', other: '{earned} of # points' },
  states: {
    notStarted: 'Not started',
    inProgress: 'In progress',
    complete: 'Complete',
    passed: 'Passed',
    failed: 'Failed',
  },
  lessonStates: {
    done: 'Done',
    answered: { one: '{answered} of 1 answered', other: '{answered} of # answered' },
  },
  leave: {
    button: 'Save and leave',
    title: 'Everything is saved',
    text: 'You can close this window now.',
  },
  notices: {
    notRecorded: 'Nothing is being recorded: no learning platform was found.',
    notSaved: 'Not saved yet. Trying again …',
    notStored: 'Your answers will be lost when you close this page: your browser does not store them.',
    sessionEnded: 'This session has ended, and nothing more is recorded. Open the course again.',
    shortened:
      'The learning platform has no room for all your texts. Your score is safe, but some texts will be missing when you come back.',
    startedOver: 'All your answers have been deleted.',
    reviewing: 'You are reviewing recorded answers. You cannot change them.',
  },
};

/** Labels for a BCP 47 tag; English where there is no translation yet. */
export const labelsFor = (_lang: string): Labels => english;
