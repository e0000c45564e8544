import { type Diagnostic, inFile, isGraded } from '@hornbook/model';
import type { Nodes } from 'hast';
import type { CourseView } from '../course-view.js';
import { type LessonView, placeOfKey, placeOfSource } from '../lesson-view.js';
import { messages } from '../messages.js';

/** Fewer may be chance. */
const fewest = 5;

/** How much longer than all others an option has to be: half as long again, and by some words. */
const [factor, more] = [1.5, 15];

export function* longestIsRight({ lesson, questions }: LessonView): Iterable<Diagnostic> {
  for (const { question, source } of questions) {
    if (question.type !== 'single-choice' || question.options.length < 3) continue;
    const key = lesson.keys.get(question.id);
    const correct = isGraded(key) ? (key.correct as readonly string[]) : [];
    if (correct.length !== 1) continue;
    const lengths = question.options.map(({ content }) => lengthOf(content));
    const at = question.options.findIndex(({ id }) => id === correct[0]);
    const right = lengths[at] ?? 0;
    const longest = Math.max(...lengths.toSpliced(at, 1));
    if (right < longest * factor || right < longest + more) continue;
    yield messages.longestIsRight({ right, longest }, placeOfSource(source));
  }
}

function lengthOf(node: Nodes): number {
  if (node.type === 'text') return node.value.trim() === '' ? 0 : node.value.length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}

/** In a lesson, or else in the course as a whole, the right option is always the first, say. */
export function* rightPlaceOfCourse({ lessons, path, settings }: CourseView): Iterable<Diagnostic> {
  const always = (places: readonly number[]) =>
    places.length >= fewest && places.every((place) => place === places[0]) ? (places[0] ?? 0) : undefined;
  const all = lessons.flatMap(({ rightPlaces }) => rightPlaces);
  const inCourse = always(all);
  if (inCourse !== undefined && lessons.length > 1) {
    const data = { questions: all.length, place: inCourse };
    yield inFile(path, messages.rightPlace(data, placeOfKey(settings, 'lessons')));
    return;
  }
  for (const lesson of lessons) {
    const place = always(lesson.rightPlaces);
    if (place === undefined) continue;
    const first = lesson.ids.find(({ kind }) => kind === 'question')?.place;
    const data = { questions: lesson.rightPlaces.length, place };
    yield inFile(lesson.path, messages.rightPlace(data, first));
  }
}
