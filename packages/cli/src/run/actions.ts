import { type Diagnostic, inFile, nearest } from '@hornbook/model';
import type { AnswersFile, AnswersStep } from '@hornbook/model/schema';
import type { PlayerData } from '@hornbook/player/session';
import { readGivenAnswer } from '@hornbook/questions/given-answer';
import { messages } from './messages.js';
import type { Path, ReadAnswers } from './read-answers.js';

/** A question of a course, with everything needed to answer it. */
export type Asked = NonNullable<PlayerData['lessons'][number]['questions']>[number] & {
  /** The id of its lesson. */
  readonly lesson: string;
};

type Word = 'right' | 'wrong';
export type ExpectedRecord = NonNullable<AnswersFile['expect']>;
type ExpectedGrade = NonNullable<Extract<AnswersStep, { question: string }>['expect']>;

/** Something that a learner does, in terms of the course. */
export type Action =
  | {
      readonly type: 'answer';
      readonly question: Asked;
      readonly answer: unknown;
      readonly expect: ExpectedGrade;
      readonly path: Path;
    }
  /** Goes through the questions in the order of the course. */
  | {
      readonly type: 'answerAll';
      readonly given: ReadonlyMap<string, unknown>;
      readonly others: Word | undefined;
    }
  | { readonly type: 'view'; readonly lesson: string }
  | { readonly type: 'wait'; readonly seconds: number }
  | { readonly type: 'leave' | 'relaunch' | 'startOver' }
  | { readonly type: 'expect'; readonly expect: ExpectedRecord; readonly path: Path };

/** The questions of a course by their ids, in its order. */
export const questionsOf = (data: PlayerData): ReadonlyMap<string, Asked> =>
  new Map(
    data.lessons.flatMap(({ id: lesson, questions = [] }) =>
      questions.map((one) => [one.question.id, { ...one, lesson }] as const),
    ),
  );

/** Makes actions of a file of answers, and says where it names what the course doesn't have. */
export function actionsFrom(
  answers: AnswersFile,
  source: ReadAnswers['source'],
  file: string,
  packages: readonly PlayerData[],
): { actions: readonly Action[]; diagnostics: readonly Diagnostic[] } {
  const questions = new Map(packages.flatMap((data) => [...questionsOf(data)]));
  const lessons = packages.flatMap((data) => data.lessons.map(({ id }) => id));
  const found: Diagnostic[] = [];

  const askedAt = (id: string, path: Path, part: 'key' | 'value'): Asked | undefined => {
    const asked = questions.get(id);
    const known = [...questions.keys()];
    if (!asked)
      found.push(messages.unknownQuestion({ id, nearest: nearest(id, known) }, source.placeOf(path, part)));
    return asked;
  };
  const answerTo = ({ key, question }: Asked, given: unknown, path: Path): unknown => {
    const read = readGivenAnswer(question, key, given);
    if (!('problem' in read)) return read.answer;
    const { problem } = read;
    // A part of the question that it doesn't have is a key.
    const isKey = problem.kind === 'unknown' && problem.name === problem.path.at(-1);
    const place = source.placeOf([...path, ...problem.path], isKey ? 'key' : 'value');
    found.push(messages.noAnswer({ question: question.id, problem }, place));
    return undefined;
  };
  const answerAll = (
    given: Readonly<Record<string, unknown>>,
    others: Word | undefined,
    path: Path,
  ): Action => {
    const entries = Object.entries(given).flatMap(([id, value]) => {
      const asked = askedAt(id, [...path, id], 'key');
      return asked ? [[id, answerTo(asked, value, [...path, id])] as const] : [];
    });
    return { type: 'answerAll', given: new Map(entries), others };
  };
  const actionOf = (step: AnswersStep, path: Path): Action[] => {
    if ('question' in step) {
      const question = askedAt(step.question, [...path, 'question'], 'value');
      if (!question) return [];
      const answer = answerTo(question, step.answer, [...path, 'answer']);
      return [{ type: 'answer', question, answer, expect: step.expect ?? {}, path: [...path, 'expect'] }];
    }
    if ('answers' in step) return [answerAll(step.answers, step.others, [...path, 'answers'])];
    if ('others' in step) return [{ type: 'answerAll', given: new Map(), others: step.others }];
    if ('wait' in step) return [{ type: 'wait', seconds: step.wait }];
    if ('expect' in step) return [{ type: 'expect', expect: step.expect, path: [...path, 'expect'] }];
    if ('view' in step) {
      const { view: id } = step;
      if (lessons.includes(id)) return [{ type: 'view', lesson: id }];
      const place = source.placeOf([...path, 'view'], 'value');
      found.push(messages.unknownLesson({ id, nearest: nearest(id, lessons) }, place));
      return [];
    }
    return [{ type: 'leave' in step ? 'leave' : 'relaunch' in step ? 'relaunch' : 'startOver' }];
  };

  const { answers: given, others, steps = [] } = answers;
  const actions = [
    ...(given || others ? [answerAll(given ?? {}, others, ['answers'])] : []),
    ...steps.flatMap((step, index) => actionOf(step, ['steps', index])),
  ];
  return { actions, diagnostics: found.map((diagnostic) => inFile(file, diagnostic)) };
}

/** The actions that are about lessons of a part of the course, where each part is a package of its own. */
export function actionsWithin(actions: readonly Action[], data: PlayerData): Action[] {
  const questions = questionsOf(data);
  return actions.flatMap((action): Action[] => {
    if (action.type === 'answerAll') {
      const given = [...action.given].filter(([id]) => questions.has(id));
      return [{ ...action, given: new Map(given) }];
    }
    if (action.type === 'answer') return questions.has(action.question.question.id) ? [action] : [];
    if (action.type === 'view') return data.lessons.some(({ id }) => id === action.lesson) ? [action] : [];
    return [action];
  });
}

/** What the command does without a file: everything is looked at and answered right. */
export const allRight: readonly Action[] = [{ type: 'answerAll', given: new Map(), others: 'right' }];
