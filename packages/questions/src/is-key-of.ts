import { isRecord, type PlainText } from '@hornbook/model';
import type { Question } from './lesson.js';
import { isRecordOf, isString, isStrings } from './shared/answers.js';

/**
 * Whether a value from outside can be the key of a question: it has what grading reads, in the shape of the question's type,
 * and of options it names only those that the question has.
 */
export function isKeyOf(question: Question<PlainText>, key: unknown): boolean {
  if (!isRecord(key)) return false;
  const { correct, foreseen, ignore } = key;
  switch (question.type) {
    case 'true-false':
    case 'single-choice':
    case 'multiple-choice':
      return areIdsOf(question.options, correct);
    case 'order':
      return areIdsOf(question.items, correct);
    case 'text':
      return (
        isRecord(correct) &&
        arePatterns(correct.accepted) &&
        arePatterns(correct.foreseen) &&
        isStrings(correct.ignore)
      );
    case 'number':
      return areNamed(correct) && areNamed(foreseen);
    case 'cloze':
      return isRecordOf(arePatterns)(correct) && isStrings(ignore);
    case 'match':
      return isRecordOf(isString)(correct);
    case 'matrix':
      return isRecordOf(isStrings)(correct);
    case 'scale':
    case 'essay':
      return correct === undefined;
  }
}

function areIdsOf(options: readonly { readonly id: string }[], ids: unknown): boolean {
  const known = new Set(options.map(({ id }) => id));
  return isStrings(ids) && ids.every((id) => known.has(id));
}

/** A list of patterns or ranges. */
const areNamed = (value: unknown): value is { id: string }[] =>
  Array.isArray(value) && value.every((one) => isRecord(one) && isString(one.id));

const arePatterns = (value: unknown): value is { id: string; parts: string[] }[] =>
  areNamed(value) && value.every((one) => 'parts' in one && isStrings(one.parts));
