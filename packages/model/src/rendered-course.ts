import type { Static } from 'typebox';
import type { CourseOf } from './course.js';
import type { LessonOf } from './lesson.js';
import { oncePer } from './once-per.js';
import { madeFile, type OutputFile } from './output-file.js';
import type { KeyBase, QuestionBase } from './question.js';
import type { course as schema } from './schema/course.js';

/**
 * A course whose lessons are rendered one by one. What pages need to know of other lessons is at hand for all; the rest of a
 * lesson is fetched when its turn comes, so that a long course need not be in memory.
 */
export type RenderedCourse<Entry, Body> = Omit<Static<typeof schema>, 'lessons'> & {
  readonly lessons: readonly Entry[];
  bodyOf(lesson: Entry): Body;
  /** The bytes of a file that lessons use, by its path in the artifact. Only to be read. */
  bytesOf(path: string): Uint8Array;
  /** What stands for the bodies and for the files. Absent where nobody knows without making them. */
  readonly keys?: RenderedKeys<Entry>;
};

interface RenderedKeys<Entry> {
  /** Stands for the entry, too. */
  bodyOf(lesson: Entry): string;
  bytesOf(path: string): string;
  /** Where a lesson leads to in its course. */
  linksOf(lesson: Entry): readonly LessonLink[];
  /** What was made for this key at some time, or is made now. */
  keep(key: string, make: () => Uint8Array): Uint8Array;
}

export interface LessonLink {
  /** The id of the lesson. */
  readonly id: string;
  readonly anchor: string;
}

/** A file that lessons use, at its path in an artifact. @param asset its path among the course's assets */
export const courseFile = (
  { bytesOf, keys }: Pick<RenderedCourse<never, unknown>, 'bytesOf' | 'keys'>,
  asset: string,
  path = asset,
): OutputFile => madeFile(path, keys?.bytesOf(asset), () => bytesOf(asset));

/** A course in memory as such a course: each lesson is rendered once, when its turn comes. */
export function renderInTurn<L extends LessonOf<QuestionBase, KeyBase>, Entry extends object, Body>(
  course: CourseOf<L>,
  entryOf: (lesson: L) => Entry,
  render: (lesson: L) => Body,
): RenderedCourse<Entry, Body> {
  const lessons = new Map(course.lessons.map((lesson) => [entryOf(lesson), lesson]));
  const assets = course.lessons.flatMap((lesson) => lesson.assets);
  const data = new Map(assets.map(({ data: bytes, path }) => [path, bytes]));
  return {
    ...course,
    lessons: [...lessons.keys()],
    bodyOf: oncePer((entry) => render(lessons.get(entry) as L)),
    bytesOf: (path) => data.get(path) as Uint8Array,
  };
}
