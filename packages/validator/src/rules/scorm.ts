import { type Diagnostic, inFile } from '@hornbook/model';
import type { Question } from '@hornbook/questions';
import { drawnHash, lessonHash } from '@hornbook/questions/browser';
import type { CourseView } from '../course-view.js';
import type { LessonSymbols, PlacedId } from '../lesson-symbols.js';
import { type LessonView, namedLists, placeOfKey, placeOfSource } from '../lesson-view.js';
import { messages } from '../messages.js';

// What an LMS can't hold of a course that is otherwise right.

/** An id is one character in SCORM 1.2, and an LMS need not take more in SCORM 2004 (RTE 4.2.9.1). */
const mostIds = 36;
/** 255 characters of SCORM 1.2 hold so many pairs of `a.1,`. */
const mostPairs = 64;

/** An LMS is told of answers by lists of ids that have a limit. */
export function* scormTooMany({ questions }: LessonView): Iterable<Diagnostic> {
  for (const { question, source } of questions) {
    const found = tooMany(question);
    if (found) yield messages.scormTooMany({ id: question.id, ...found }, placeOfSource(source));
  }
}

function tooMany(question: Question): { what: string; count: number; most: number } | undefined {
  // Too many blanks are reported by the type itself, at the blank.
  if (question.type === 'cloze') return undefined;
  const longest = Math.max(0, ...namedLists(question).map((list) => list.length));
  if (longest > mostIds) return { what: 'options', count: longest, most: mostIds };
  const pairs = question.type === 'matrix' ? question.rows.length * question.columns.length : 0;
  return pairs > mostPairs ? { what: 'pairs', count: pairs, most: mostPairs } : undefined;
}

/** `cmi.interactions.n.weighting`: up to 100 in Moodle's SCORM 1.2, seven decimals in SCORM 2004 (`real (10,7)`). */
export function* scormPoints({ questions }: LessonView): Iterable<Diagnostic> {
  for (const { question, source } of questions) {
    const { id, points } = question;
    if (points <= 100 && Number(points.toFixed(7)) === points) continue;
    yield messages.scormPoints({ id, points }, placeOfSource(source));
  }
}

/** What the player uses of suspend data (`cmi.suspend_data`) in SCORM 1.2. */
const room = 4000;
/** The head without lessons and draws; each record without its answer; each lesson seen; each question drawn. */
const [headLength, recordLength, lessonLength, drawLength] = [27, 8, 4, 3];

/** Where a session ends, an LMS keeps so many characters, and all answers must fit into them. */
export function* suspendDataFits({ course, lessons, path, settings }: CourseView): Iterable<Diagnostic> {
  const { packaging = 'course' } = course.scorm ?? {};
  const parts = packaging === 'course' ? [lessons] : lessons.map((lesson) => [lesson]);
  for (const part of parts) {
    const scores = lengthOf(part, () => recordLength);
    const answers = lengthOf(part, ({ length }) => recordLength + length);
    if (answers <= room) continue;
    const message = scores > room ? messages.suspendDataFull : messages.suspendDataTight;
    const facts = { scores, answers, room };
    const [lesson] = packaging === 'course' ? [] : part;
    yield lesson
      ? inFile(lesson.path, message(facts, placeOfKey(undefined, '')))
      : inFile(path, message(facts, placeOfKey(settings, 'scorm')));
  }
}

function lengthOf(
  lessons: readonly LessonSymbols[],
  size: (record: LessonSymbols['records'][number]) => number,
): number {
  return lessons.reduce((sum, { draws, records }) => {
    const own = records.filter(({ bank }) => bank === undefined).map(size);
    const drawn = Object.entries(draws).flatMap(([id, draw]) =>
      records
        .filter(({ bank }) => bank === id)
        .map((record) => size(record) + drawLength)
        .sort((one, other) => other - one)
        .slice(0, draw),
    );
    return sum + lessonLength + [...own, ...drawn].reduce((total, length) => total + length, 0);
  }, headLength);
}

/** Answers are stored by short hashes of ids; of two that are the same, neither answer comes back. */
export function* storedIdsDiffer({ lessons }: CourseView): Iterable<Diagnostic> {
  const seen = new Map<string, PlacedId & { path: string }>();
  for (const { ids, path, records } of lessons) {
    const hashes = new Map(
      records.map(({ bank, hash, id }) => [
        id,
        [`question ${hash}`, ...(bank ? [`drawn ${drawnHash(id)}`] : [])],
      ]),
    );
    for (const placed of ids) {
      const { id, kind, place } = placed;
      const keys =
        kind === 'lesson' ? [`lesson ${lessonHash(id)}`] : (kind === 'question' && hashes.get(id)) || [];
      for (const key of keys) {
        const other = seen.get(key);
        seen.set(key, { ...placed, path });
        if (!other || other.id === id) continue;
        const where = `${other.path}:${other.place.start.line}`;
        yield inFile(path, messages.storedIdCollision({ kind, id, other: other.id, where }, place));
      }
    }
  }
}
