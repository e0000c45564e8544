import { getOwn, type PlainText } from '@hornbook/model';
import { runtimeType } from './browser.js';
import type { PlainClozeKey, PlainClozeQuestion } from './cloze/schema.js';
import type { Key, Question } from './lesson.js';
import type { PlainMatchKey, PlainMatchQuestion } from './match/schema.js';
import type { PlainMatrixKey, PlainMatrixQuestion } from './matrix/schema.js';
import { fromFixedPoint, toFixedPoint } from './number/numbers.js';
import type { Range } from './number/schema.js';
import type { Pattern } from './shared/schema.js';

/**
 * An answer that is right, or one that earns as little as any that could be found; `undefined`: there is none. Where nothing is
 * right or wrong, any answer.
 */
export function sampleAnswer(
  question: Question<PlainText>,
  key: Key<PlainText>,
  word: 'right' | 'wrong',
): unknown {
  const type = runtimeType(question.type);
  const graded = candidates(question, key).map((answer) => ({
    answer,
    grade: type?.grade(question, key, answer),
  }));
  const fitting = graded.filter(({ grade }) =>
    grade?.verdict === 'ungraded' ? true : (grade?.verdict === 'correct') === (word === 'right'),
  );
  const score = (one: (typeof graded)[number]): number => one.grade?.score ?? 0;
  return fitting.sort((one, other) => score(one) - score(other))[0]?.answer;
}

/** Answers of a question among which there is a right one and, nearly always, one that earns nothing. */
function candidates(question: Question<PlainText>, key: Key<PlainText>): unknown[] {
  const { correct } = key as { correct?: unknown };
  switch (question.type) {
    case 'true-false':
    case 'single-choice':
    case 'scale':
      return question.options.map(({ id }) => id);
    case 'multiple-choice':
      return [correct, ...question.options.map(({ id }) => [id])];
    case 'text': {
      const { accepted, foreseen } = correct as { accepted: Pattern[]; foreseen: Pattern[] };
      return [...texts(accepted), ...unlikelyTexts, ...texts(foreseen)];
    }
    case 'number':
      return numbers(correct as Range[]);
    case 'cloze':
      return clozes(question, key as PlainClozeKey);
    case 'match':
      return matches(question, key as PlainMatchKey);
    case 'matrix':
      return matrices(question, key as PlainMatrixKey);
    case 'order':
      return [correct, [...(correct as string[])].reverse(), question.items.map(({ id }) => id)];
    case 'essay':
      return ['An answer in a few words.'];
  }
}

const unlikelyTexts = ['none of these', '?', '0'];

/** What fits a pattern: with nothing, a space or a letter where it has a wildcard. */
const texts = (patterns: readonly Pattern[]): string[] =>
  ['', ' ', 'x']
    .flatMap((filling) => patterns.map(({ parts }) => parts.join(filling)))
    .filter((text) => /\S/.test(text));

function numbers(ranges: readonly Range[]): string[] {
  const step = toFixedPoint('1');
  const bounds = ranges.flatMap(({ max, min }) => [min ?? [], max ?? []].flat());
  const beside = bounds.flatMap((bound) => [toFixedPoint(bound) + step, toFixedPoint(bound) - step]);
  return [...bounds, ...beside.map(fromFixedPoint), '0'];
}

function clozes({ blanks }: PlainClozeQuestion, { correct }: PlainClozeKey): unknown[] {
  const answerWith = (
    fillingOf: (id: string, options: readonly string[] | undefined) => string | undefined,
  ) =>
    Object.fromEntries(
      blanks.flatMap(({ id, options }) => {
        const filling = fillingOf(
          id,
          options?.map((option) => option.id),
        );
        return filling === undefined ? [] : [[id, filling]];
      }),
    );
  const acceptedFor = (id: string) => getOwn(correct, id) ?? [];
  const wrongOption = (id: string, options: readonly string[]) =>
    options.find((option) => !acceptedFor(id).some((way) => way.id === option)) ?? options[0];
  return [
    ...[0, 1, 2].map((index) =>
      answerWith((id, options) =>
        options ? acceptedFor(id)[0]?.id : (texts(acceptedFor(id))[index] ?? texts(acceptedFor(id))[0]),
      ),
    ),
    ...unlikelyTexts.map((text) => answerWith((id, options) => (options ? wrongOption(id, options) : text))),
  ];
}

/** All sources get one target, or each the next one. */
function matches({ sources, targets }: PlainMatchQuestion, { correct }: PlainMatchKey): unknown[] {
  const moved = targets.map((_, by) =>
    sources.map(({ id }, index) => [id, targets[(index + by) % targets.length]?.id]),
  );
  const same = targets.map((target) => sources.map(({ id }) => [id, target.id]));
  const another = sources.map(({ id }) => [
    id,
    targets.find((target) => target.id !== getOwn(correct, id))?.id ?? targets[0]?.id,
  ]);
  return [correct, ...[another, ...moved, ...same].map((pairs) => Object.fromEntries(pairs))];
}

function matrices({ columns, multiple, rows }: PlainMatrixQuestion, { correct }: PlainMatrixKey): unknown[] {
  const accepted = (id: string) => getOwn(correct, id) ?? [];
  const choose = (chosenIn: (id: string) => readonly (string | undefined)[]) =>
    Object.fromEntries(rows.map(({ id }) => [id, chosenIn(id)]));
  const wrongIn = (id: string) => columns.find((column) => !accepted(id).includes(column.id))?.id;
  return [
    choose((id) => (multiple ? accepted(id) : accepted(id).slice(0, 1))),
    choose((id) => [wrongIn(id) ?? accepted(id)[0]]),
    ...columns.map((column) => choose(() => [column.id])),
  ];
}
