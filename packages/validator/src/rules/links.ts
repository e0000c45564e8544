import { type Diagnostic, inFile, maxSuggestions, nearest, readNeutralUrl } from '@hornbook/model';
import { type CourseView, type LessonView, placeOfElement } from '../course-view.js';
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
  const anchors = new Map(lessons.map((view) => [view.lesson.id, anchorsOf(view)]));
  for (const { lesson, pieces } of lessons) {
    let suggestions = 0;
    const suggest = (anchor: string, known: ReadonlySet<string>) =>
      suggestions++ < maxSuggestions ? nearest(anchor, known) : undefined;
    for (const { elements, source } of pieces) {
      for (const element of elements) {
        const report = problemOf(element.properties.href, anchors, suggest);
        if (report) yield inFile(lesson.path, report(placeOfElement(element, source)));
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

type Report = (place: ReturnType<typeof placeOfElement>) => Diagnostic;

type Suggest = (anchor: string, known: ReadonlySet<string>) => string | undefined;

function problemOf(
  href: unknown,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  suggest: Suggest,
): Report | undefined {
  const url = readNeutralUrl(href);
  if (url?.kind !== 'lesson') return undefined;
  const { anchor, id: lesson } = url;
  const known = anchors.get(lesson);
  if (!known) return (place) => messages.linkUnknownLesson({ lesson }, place);
  // A browser takes both for the top of the page (HTML, 7.4.2.3.3).
  if (anchor === '' || anchor === 'top' || known.has(anchor)) return undefined;
  const suggestion = suggest(anchor, known);
  return (place) => messages.linkMissingAnchor({ anchor, lesson, suggestion }, place);
}
