import type { Diagnostic } from '@hornbook/model';
import { at } from '../at.js';
import type { CourseView } from '../course-view.js';
import { messages } from '../messages.js';
import { placeOfKey } from '../places.js';

/** A learning platform lists courses by their titles. */
export function* courseTitle({ course, path, settings }: CourseView): Iterable<Diagnostic> {
  if (course.title.trim() !== '') return;
  yield at(path, messages.titleEmpty({ kind: 'course' }, placeOfKey(settings, 'title')));
}
