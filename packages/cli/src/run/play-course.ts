import {
  createLms,
  type EditionName,
  editions,
  type Lms,
  manualClock,
  type Quirk,
} from '@hornbook/lms-simulator';
import { type Diagnostic, inFile } from '@hornbook/model';
import type { Graded, PlayerData } from '@hornbook/player/session';
import { type Action, type Asked, type ExpectedRecord, questionsOf } from './actions.js';
import { createLearner, type Skipped } from './learner.js';
import { type LmsRecord, recordIn } from './lms-record.js';
import { messages } from './messages.js';
import type { Path, ReadAnswers } from './read-answers.js';

/** How a course is played. */
export interface Playing {
  readonly edition: EditionName;
  readonly quirks: readonly Quirk[];
  /** The LMS that has these quirks. */
  readonly lmsName: string | undefined;
  readonly seed: number;
  readonly learner: { readonly id?: string | undefined; readonly name?: string | undefined };
  readonly mode: string | undefined;
  /** Of the LMS, in percent. */
  readonly passMark: number | undefined;
  readonly actions: readonly Action[];
  /** What must be on record in the end. */
  readonly expect: ExpectedRecord;
  /** Where expectations are written. */
  readonly source: ReadAnswers['source'];
  readonly file: string;
}

/** A question of this attempt, and how it was answered. */
export interface PlayedQuestion extends Asked {
  /** Absent where it was not answered. */
  readonly graded: Graded | undefined;
}

/** What came of it. */
export interface Played {
  readonly lms: Lms;
  readonly record: LmsRecord;
  readonly questions: readonly PlayedQuestion[];
  readonly skipped: readonly Skipped[];
  /** From the first launch to the end. */
  readonly seconds: number;
  /** What differs from what was expected. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The names of editions in words. */
export const editionTitles: Readonly<Record<EditionName, string>> = {
  scorm12: 'SCORM 1.2',
  'scorm2004-3': 'SCORM 2004 3rd Edition',
  scorm2004: 'SCORM 2004',
};

/** Plays a course in a simulated LMS, by a clock of its own: the same actions give the same result, to the millisecond. */
export function playCourse(data: PlayerData, playing: Playing): Played {
  const { edition, file, lmsName, quirks, source } = playing;
  const clock = manualClock();
  const lms = createLms({ edition, clock, quirks, elements: elementsFor(playing) });
  const learner = createLearner({ data, lms, clock, seed: playing.seed });
  const diagnostics: Diagnostic[] = [];

  const compare = (expected: object, found: object, path: Path, of = ''): void => {
    const values = new Map(Object.entries(found));
    for (const [name, value] of Object.entries(expected)) {
      if (values.get(name) === value) continue;
      const shown = values.get(name) === undefined ? 'absent' : `\`${values.get(name)}\``;
      const where = [editionTitles[edition], ...(lmsName ? [`as in ${lmsName}`] : [])].join(', ');
      const difference = { what: `${name}${of}`, found: shown, expected: `\`${value}\``, where };
      diagnostics.push(
        inFile(file, messages.unexpected(difference, source.placeOf([...path, name], 'value'))),
      );
    }
  };
  const act = (action: Action): void => {
    switch (action.type) {
      case 'answer': {
        const { id } = action.question.question;
        const grade = learner.answer(id, action.answer)?.grade;
        const score = grade && Math.round(grade.score * 10_000) / 100;
        compare(action.expect, { verdict: grade?.verdict, score }, action.path, ` of \`${id}\``);
        break;
      }
      case 'answerAll':
        learner.answerAll(action);
        break;
      case 'view':
        learner.view(action.lesson);
        break;
      case 'wait':
        clock.advance(action.seconds * 1000);
        break;
      case 'startOver':
        learner.startOver();
        break;
      case 'expect':
        compare(action.expect, recordIn(lms), action.path);
        break;
      case 'leave':
      case 'relaunch':
        learner.leave();
        if (action.type === 'relaunch') learner.session();
    }
  };

  learner.session();
  for (const action of playing.actions) act(action);
  learner.leave();
  compare(playing.expect, recordIn(lms), ['expect']);
  return {
    lms,
    record: recordIn(lms),
    questions: playedQuestions(data, learner.lastSession()),
    skipped: learner.skipped,
    seconds: clock.now() / 1000,
    diagnostics,
  };
}

function playedQuestions(
  data: PlayerData,
  session: Pick<ReturnType<ReturnType<typeof createLearner>['session']>, 'graded' | 'items'>,
): PlayedQuestion[] {
  const graded = session.graded();
  const played = new Set(session.items().map(({ question }) => question.id));
  return [...questionsOf(data)].flatMap(([id, asked]) =>
    played.has(id) ? [{ ...asked, graded: graded.get(id) }] : [],
  );
}

/** What the LMS sets itself at every launch. */
function elementsFor({ edition, learner, mode, passMark }: Playing): Record<string, string> {
  const { elements } = editions[edition];
  return {
    ...(learner.id && { [elements.learnerId]: learner.id }),
    ...(learner.name && { [elements.learnerName]: learner.name }),
    ...(mode && { [elements.mode]: mode }),
    ...(passMark !== undefined && {
      [elements.passMark]: String(edition === 'scorm12' ? passMark : passMark / 100),
    }),
  };
}
