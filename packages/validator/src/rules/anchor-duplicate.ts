import type { Diagnostic } from '@hornbook/model';
import type { LessonView } from '../lesson-view.js';
import { messages } from '../messages.js';
import { placeOfElement } from '../places.js';

/** A browser goes to the first element with an id, and a question is found by its id. */
export function* anchorDuplicate({ pieces, questions }: LessonView): Iterable<Diagnostic> {
  const seen = new Set(questions.map(({ question }) => question.id));
  for (const { elements, source } of pieces) {
    for (const element of elements) {
      const { id } = element.properties;
      if (typeof id !== 'string') continue;
      if (seen.has(id)) yield messages.anchorDuplicate({ id }, placeOfElement(element, source));
      seen.add(id);
    }
  }
}
