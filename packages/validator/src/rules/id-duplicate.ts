import type { Diagnostic } from '@hornbook/model';
import { at } from '../at.js';
import type { CourseView } from '../course-view.js';
import { idsOf, type PlacedId } from '../ids.js';
import { messages } from '../messages.js';

/** Progress is kept, and files are named, by ids; some file systems tell no upper from lower case. */
export function* idDuplicate(view: CourseView): Iterable<Diagnostic> {
  const seen = new Map<string, PlacedId>();
  for (const placed of idsOf(view)) {
    const { id, kind, path, place } = placed;
    const other = seen.get(id.toLowerCase());
    if (!other) seen.set(id.toLowerCase(), placed);
    else {
      const where = `${other.path}:${other.place.start.line}`;
      yield at(path, messages.idDuplicate({ id, kind, other: other.kind, where }, place));
    }
  }
}
