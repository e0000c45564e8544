import type { Diagnostic } from '@hornbook/model';
import { at } from '../at.js';
import type { CourseView } from '../course-view.js';
import { messages } from '../messages.js';
import { placeOfKey } from '../places.js';

export function* courseWithoutLessons({ course, path, settings }: CourseView): Iterable<Diagnostic> {
  if (course.lessons.length > 0) return;
  yield at(path, messages.courseWithoutLessons(undefined, placeOfKey(settings, 'lessons')));
}
