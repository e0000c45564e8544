import { type Diagnostic, maxSuggestions, nearest } from '@hornbook/model';
import type { LessonView } from '../lesson-view.js';
import { messages } from '../messages.js';
import { placeOfSource } from '../places.js';

/** An LMS reports objectives by their texts: one letter more, and there are two of them. */
export function* objectiveKnown({ lesson: { objectives }, questions }: LessonView): Iterable<Diagnostic> {
  if (objectives.length === 0) return;
  const known = new Set(objectives);
  let suggestions = 0;
  for (const { question, source } of questions) {
    const { objective } = question;
    if (objective === undefined || known.has(objective)) continue;
    const suggestion = suggestions++ < maxSuggestions ? nearest(objective, objectives) : undefined;
    yield messages.objectiveUnknown({ objective, suggestion }, placeOfSource(source));
  }
}
