import { type Diagnostic, inFile } from '@hornbook/model';
import type { CourseView } from '../course-view.js';
import type { PlacedId } from '../lesson-symbols.js';
import { type LessonView, namedLists, placeOfKey, placeOfSource } from '../lesson-view.js';
import { messages } from '../messages.js';

/** Progress and files go by ids, and some file systems don't distinguish upper and lower case. */
export function* idDuplicate(view: CourseView): Iterable<Diagnostic> {
  const seen = new Map<string, ReturnType<typeof idsOf>[number]>();
  for (const placed of idsOf(view)) {
    const { id, kind, path, place } = placed;
    const other = seen.get(id.toLowerCase());
    if (!other) seen.set(id.toLowerCase(), placed);
    else {
      const where = `${other.path}:${other.place.start.line}`;
      yield inFile(path, messages.idDuplicate({ id, kind, other: other.kind, where }, place));
    }
  }
}

export function* idReserved(view: CourseView): Iterable<Diagnostic> {
  const { course, path: coursePath, settings } = view;
  const ids = [
    { kind: 'course' as const, id: course.id, path: coursePath, place: placeOfKey(settings, 'id') },
    ...idsOf(view),
  ];
  for (const { id, kind, path, place } of ids) {
    if (isReservedName(id)) yield inFile(path, messages.idReserved({ id, kind }, place));
  }
}

/** Names of devices, whatever their extension: Windows can neither unpack nor store `con.html`. */
export const isReservedName = (id: string): boolean => /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(id);

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

/** The ids of a course's lessons, questions and banks, in their order. */
const idsOf = ({ lessons }: CourseView): (PlacedId & { path: string })[] =>
  lessons.flatMap(({ ids, path }) => ids.map((placed) => ({ ...placed, path })));
