import type { Diagnostic } from '@hornbook/model';
import type { LessonView } from '../lesson-view.js';
import { messages } from '../messages.js';
import { placeOfKey } from '../places.js';

/** A title of blanks is none. */
export function* lessonTitle({ frontMatter, lesson }: LessonView): Iterable<Diagnostic> {
  if (lesson.title.trim() !== '') return;
  yield messages.titleEmpty({ kind: 'lesson' }, placeOfKey(frontMatter, 'title'));
}
