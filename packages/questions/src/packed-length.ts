import type { Question } from './lesson.js';

/** What a learner is expected to type, in characters as they are stored: most letters take one, a space three. */
const typed = { text: 30, number: 8, word: 8 };
/** Of an essay that names no length. */
const usualWords = 150;

/** One digit for an id, or two (`shared/packing.ts`). */
const width = (named: readonly unknown[]): number => (named.length > 36 ? 2 : 1);

/** How many characters the longest answer to a question takes when it is packed; for typed answers an estimate. */
export function packedLength(question: Question): number {
  switch (question.type) {
    case 'true-false':
    case 'single-choice':
    case 'scale':
      return width(question.options);
    case 'multiple-choice':
      return question.options.length * width(question.options);
    case 'order':
      return question.items.length * width(question.items);
    case 'match':
      return question.sources.length * (width(question.targets) + 1);
    case 'matrix':
      return question.rows.length * (question.columns.length * width(question.columns) + 1);
    case 'cloze':
      return question.blanks.reduce(
        (sum, { options }) => sum + 1 + (options ? width(options) : typed.text),
        0,
      );
    case 'text':
      return typed.text;
    case 'number':
      return typed.number;
    case 'essay':
      return (question.words ?? usualWords) * typed.word;
  }
}
