import { type Diagnostic, inFile, maxSuggestions, nearest } from '@hornbook/model';
import type { CourseView } from '../course-view.js';
import type { LessonLink } from '../lesson-symbols.js';
import { type LessonView, placeOfElement } from '../lesson-view.js';
import { messages } from '../messages.js';

/** A browser goes to the first element with an id, and a question is found by its id. */
export function* anchorDuplicate({ pieces, questions }: LessonView): Iterable<Diagnostic> {
  const seen = new Set(questions.map(({ question }) => question.id));
  for (const { elements, source } of pieces) {
    for (const element of elements) {
      const { id } = element.properties;
      if (typeof id !== 'string') continue;
      if (seen.has(id)) yield messages.anchorDuplicate({ id }, placeOfElement(element, source));
      seen.add(id);
    }
  }
}

/** Links between lessons, and within one, lead somewhere. */
export function* linkTarget({ lessons }: CourseView): Iterable<Diagnostic> {
  const anchors = new Map(lessons.map((lesson) => [lesson.id, new Set(lesson.anchors)]));
  for (const { links, path } of lessons) {
    let suggestions = 0;
    const suggest = (anchor: string, known: ReadonlySet<string>) =>
      suggestions++ < maxSuggestions ? nearest(anchor, known) : undefined;
    for (const link of links) {
      const problem = problemOf(link, anchors.get(link.lesson), suggest);
      if (problem) yield inFile(path, problem);
    }
  }
}

type Suggest = (anchor: string, known: ReadonlySet<string>) => string | undefined;

/** @param known the anchors of the lesson that it leads to; `undefined`: there is no such lesson */
function problemOf(
  { anchor, lesson, place }: LessonLink,
  known: ReadonlySet<string> | undefined,
  suggest: Suggest,
): Diagnostic | undefined {
  if (!known) return messages.linkUnknownLesson({ lesson }, place);
  // A browser takes both for the top of the page (HTML, 7.4.2.3.3).
  if (anchor === '' || anchor === 'top' || known.has(anchor)) return undefined;
  return messages.linkMissingAnchor({ anchor, lesson, suggestion: suggest(anchor, known) }, place);
}
