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
    const suggest: Suggest = (anchor, known) => {
      if (suggestions++ >= maxSuggestions) return {};
      const same = sameAnchor(anchor, known);
      return { same, near: same ?? nearest(anchor, known) };
    };
    for (const link of links) {
      const problem = problemOf(link, anchors.get(link.lesson), suggest);
      if (problem) yield inFile(path, problem);
    }
  }
}

/** `same`: it can be written instead. */
type Suggest = (
  anchor: string,
  known: ReadonlySet<string>,
) => { same?: string | undefined; near?: string | undefined };

/** @param known the anchors of the lesson that it leads to; `undefined`: there is no such lesson */
function problemOf(
  { anchor, lesson, place, written }: LessonLink,
  known: ReadonlySet<string> | undefined,
  suggest: Suggest,
): Diagnostic | undefined {
  if (!known) return messages.linkUnknownLesson({ lesson }, place);
  // A browser takes both for the top of the page (HTML, 7.4.2.3.3).
  if (anchor === '' || anchor === 'top' || known.has(anchor)) return undefined;
  const { near, same } = suggest(anchor, known);
  const fix = same !== undefined && written ? { ...written, text: encodeURI(same) } : undefined;
  return messages.linkMissingAnchor({ anchor, lesson, suggestion: near }, place, fix);
}

/** The only anchor that differs in nothing but case, marks and a number in front: `#Task_1:` and `#task-1`, `#ports` and `#2-ports`. */
function sameAnchor(anchor: string, known: ReadonlySet<string>): string | undefined {
  const wanted = formsOf(anchor);
  for (const form of ['plain', 'withoutNumber'] as const) {
    const [only, ...others] = [...known].filter(
      (one) => wanted[form] !== '' && formsOf(one)[form] === wanted[form],
    );
    if (only !== undefined) return others.length === 0 ? only : undefined;
  }
  return undefined;
}

function formsOf(anchor: string): { plain: string; withoutNumber: string } {
  const words = anchor.normalize('NFC').toLowerCase();
  const plain = words.replace(/[^\p{L}\p{N}]+/gu, '');
  return { plain, withoutNumber: words.replace(/^[\d\s._-]+/, '').replace(/[^\p{L}\p{N}]+/gu, '') };
}
