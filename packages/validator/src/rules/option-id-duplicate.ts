import type { Diagnostic } from '@hornbook/model';
import { type LessonView, namedLists } from '../lesson-view.js';
import { messages } from '../messages.js';
import { placeOfSource } from '../places.js';

/** An answer names its options by id. */
export function* optionIdDuplicate({ questions }: LessonView): Iterable<Diagnostic> {
  for (const { question, source } of questions) {
    for (const list of namedLists(question)) {
      const seen = new Set<string>();
      for (const { id } of list) {
        if (seen.has(id.toLowerCase())) yield messages.optionIdDuplicate({ id }, placeOfSource(source));
        seen.add(id.toLowerCase());
      }
    }
  }
}
