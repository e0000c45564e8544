import type { Diagnostic } from '@hornbook/model';
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
    const correct = key && 'correct' in key ? key.correct : [];
    for (const option of new Set([...correct, ...Object.keys(key?.optionFeedback ?? {})])) {
      if (question.options.some(({ id }) => id === option)) continue;
      yield messages.keyUnknownOption({ question: question.id, option }, place);
    }
  }
}
