import type { Diagnostic } from '@hornbook/model';
import type { LessonView } from '../lesson-view.js';
import { messages } from '../messages.js';
import { nearest } from '../nearest.js';
import { placeOfSource } from '../places.js';

/** An LMS reports objectives by their texts: one letter more, and there are two of them. */
export function* objectiveKnown({ lesson: { objectives }, questions }: LessonView): Iterable<Diagnostic> {
  if (objectives.length === 0) return;
  for (const { question, source } of questions) {
    const { objective } = question;
    if (objective === undefined || objectives.includes(objective)) continue;
    const suggestion = nearest(objective, objectives);
    yield messages.objectiveUnknown({ objective, suggestion }, placeOfSource(source));
  }
}
