import type { Diagnostic } from '@hornbook/model';
import type { Key } from '@hornbook/questions';
import type { LessonView } from '../lesson-view.js';
import { messages } from '../messages.js';
import { placeOfSource } from '../places.js';

/**
 * A question has a key, and the key speaks of options that there are. Whether a right answer is marked at all, the
 * question's type says when it reads the source.
 */
export function* keyFits({ lesson, questions }: LessonView): Iterable<Diagnostic> {
  for (const { question, source } of questions) {
    const key = lesson.keys.get(question.id);
    const place = placeOfSource(source);
    if (!key) yield messages.questionWithoutKey({ id: question.id }, place);
    if (!('options' in question)) continue;
    for (const option of new Set([...rightOptions(key), ...Object.keys(key?.optionFeedback ?? {})])) {
      if (question.options.some(({ id }) => id === option)) continue;
      yield messages.keyUnknownOption({ question: question.id, option }, place);
    }
  }
}

/** The key to options is a list of ids. */
function rightOptions(key: Key | undefined): string[] {
  const correct: unknown = key && 'correct' in key ? key.correct : [];
  return Array.isArray(correct) ? correct.filter((id) => typeof id === 'string') : [];
}
