import type { Diagnostic } from '@hornbook/model';
import { at } from '../at.js';
import type { CourseView } from '../course-view.js';
import { idsOf } from '../ids.js';
import { isReservedName } from '../is-reserved-name.js';
import { messages } from '../messages.js';
import { placeOfKey } from '../places.js';

export function* idReserved(view: CourseView): Iterable<Diagnostic> {
  const { course, path: coursePath, settings } = view;
  const ids = [
    { kind: 'course', id: course.id, path: coursePath, place: placeOfKey(settings, 'id') },
    ...idsOf(view),
  ];
  for (const { id, kind, path, place } of ids) {
    if (isReservedName(id)) yield at(path, messages.idReserved({ id, kind }, place));
  }
}
