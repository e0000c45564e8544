import { type Diagnostic, maxSuggestions, nearest } from '@hornbook/model';
import { at } from '../at.js';
import type { CourseView } from '../course-view.js';
import type { LessonView } from '../lesson-view.js';
import { messages } from '../messages.js';
import { placeOfElement } from '../places.js';

/** Links between lessons, and within one, lead somewhere. */
export function* linkTarget({ lessons }: CourseView): Iterable<Diagnostic> {
  const anchors = new Map(lessons.map((view) => [view.lesson.id, anchorsOf(view)]));
  for (const { lesson, pieces } of lessons) {
    let suggestions = 0;
    const suggest = (anchor: string, known: ReadonlySet<string>) =>
      suggestions++ < maxSuggestions ? nearest(anchor, known) : undefined;
    for (const { elements, source } of pieces) {
      for (const element of elements) {
        const tell = problemOf(element.properties.href, anchors, suggest);
        if (tell) yield at(lesson.path, tell(placeOfElement(element, source)));
      }
    }
  }
}

/** Everything in a lesson that has an id on its page. */
const anchorsOf = ({ lesson, pieces, questions }: LessonView): ReadonlySet<string> =>
  new Set([
    ...lesson.outline.map(({ id }) => id),
    ...questions.map(({ question }) => question.id),
    ...pieces.flatMap(({ elements }) => elements.map(({ properties }) => String(properties.id ?? ''))),
  ]);

type Tell = (place: ReturnType<typeof placeOfElement>) => Diagnostic;

type Suggest = (anchor: string, known: ReadonlySet<string>) => string | undefined;

function problemOf(
  href: unknown,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  suggest: Suggest,
): Tell | undefined {
  const [, lesson, anchor = ''] = /^lesson:([^#]+)(?:#(.*))?$/s.exec(String(href)) ?? [];
  if (lesson === undefined) return undefined;
  const known = anchors.get(lesson);
  if (!known) return (place) => messages.linkUnknownLesson({ lesson }, place);
  // A browser takes both for the top of the page (HTML, 7.4.2.3.3).
  if (anchor === '' || anchor === 'top' || known.has(anchor)) return undefined;
  const suggestion = suggest(anchor, known);
  return (place) => messages.linkMissingAnchor({ anchor, lesson, suggestion }, place);
}
