import type { Lms, ManualClock } from '@hornbook/lms-simulator';
import {
  type CourseSession,
  type Graded,
  openSession,
  type PlayerData,
  type Refusal,
} from '@hornbook/player/session';
import { readGivenAnswer } from '@hornbook/questions/given-answer';
import { type Action, type Asked, questionsOf } from './actions.js';

/** A question that a learner had no way to answer. */
export interface Skipped {
  readonly question: string;
  /** `impossible`: no answer to it is right, or none is wrong. */
  readonly reason: Refusal | 'impossible';
}

/** Somebody who takes a course in an LMS, and takes their time. */
export interface Learner {
  readonly skipped: readonly Skipped[];
  /** The session that is open, or else a new one. */
  session(): CourseSession;
  /** The last one. */
  lastSession(): CourseSession;
  view(lesson: string): void;
  /** Shows the question's lesson, then answers. `undefined`: there was no way to. */
  answer(question: string, answer: unknown): Graded | undefined;
  answerAll(action: Extract<Action, { type: 'answerAll' }>): void;
  startOver(): void;
  leave(): void;
}

interface Course {
  readonly data: PlayerData;
  readonly lms: Lms;
  readonly clock: ManualClock;
  readonly seed: number;
}

/** How long an answer takes, in milliseconds. */
const answerTime = 10_000;

export function createLearner({ clock, data, lms, seed }: Course): Learner {
  const questions = questionsOf(data);
  const skipped: Skipped[] = [];
  let open: CourseSession | undefined;
  let last: CourseSession | undefined;
  let attempts = 0;
  /** When the question was shown that is answered next. */
  let shownAt = 0;

  const session = (): CourseSession => {
    if (open) return open;
    const { api } = lms.launch();
    const standard = lms.edition.name === 'scorm12' ? 'scorm12' : 'scorm2004';
    open = openSession({ data, api, standard, clock, seed: seed + attempts });
    last = open;
    shownAt = clock.now();
    return open;
  };
  const view = (lesson: string): void => {
    if (session().location() === lesson) return;
    session().view(lesson);
    shownAt = clock.now();
  };
  const answer = (question: string, given: unknown): Graded | undefined => {
    const reason = session().refusal(question);
    if (reason) {
      skipped.push({ question, reason });
      return undefined;
    }
    view(questions.get(question)?.lesson ?? '');
    clock.advance(answerTime);
    const graded = session().answer(question, given, clock.now() - shownAt);
    shownAt = clock.now();
    return graded;
  };
  const answerAs = ({ key, question }: Asked, word: 'right' | 'wrong'): void => {
    const read = readGivenAnswer(question, key, word);
    if ('answer' in read) answer(question.id, read.answer);
    else skipped.push({ question: question.id, reason: 'impossible' });
  };

  return {
    skipped,
    session,
    lastSession: () => last ?? session(),
    view,
    answer,
    /** Lesson by lesson; with an answer for all others, every lesson is looked at. */
    answerAll({ given, others }) {
      const drawn = new Set(
        session()
          .items()
          .map(({ question }) => question.id),
      );
      const before = session().graded();
      for (const question of given.keys()) {
        if (!drawn.has(question)) skipped.push({ question, reason: 'not-drawn' });
      }
      for (const { id: lesson } of data.lessons) {
        if (others) view(lesson);
        for (const [id, asked] of questions) {
          if (asked.lesson !== lesson || !drawn.has(id)) continue;
          if (given.has(id)) answer(id, given.get(id));
          else if (others && !before.has(id)) answerAs(asked, others);
        }
      }
    },
    startOver() {
      attempts += 1;
      session().startOver(seed + attempts);
      shownAt = clock.now();
    },
    leave() {
      open?.leave();
      open = undefined;
    },
  };
}
