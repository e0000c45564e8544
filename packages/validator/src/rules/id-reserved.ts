import type { Diagnostic } from '@hornbook/model';
import { at } from '../at.js';
import type { CourseView } from '../course-view.js';
import { idsOf } from '../ids.js';
import { messages } from '../messages.js';
import { placeOfKey } from '../places.js';

/** Names of devices, with any ending: Windows can neither unpack nor store `con.html`. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

export function* idReserved(view: CourseView): Iterable<Diagnostic> {
  const { course, path: coursePath, settings } = view;
  const ids = [
    { kind: 'course', id: course.id, path: coursePath, place: placeOfKey(settings, 'id') },
    ...idsOf(view),
  ];
  for (const { id, kind, path, place } of ids) {
    if (reserved.test(id)) yield at(path, messages.idReserved({ id, kind }, place));
  }
}
