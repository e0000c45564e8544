import type { HtmlCourse, LessonBody, LessonEntry } from '@hornbook/exporter-html';
import type { JsonCourse, JsonEntry, JsonLesson } from '@hornbook/exporter-json';
import type { LessonLink, RenderedCourse } from '@hornbook/model';
import type { CourseFields } from '@hornbook/validator';
import type { AssembledCourse } from './build.js';

/** Where the rendered lessons of a course are. */
export interface RenderedLessons {
  readonly html: readonly LessonEntry[];
  readonly json: readonly JsonEntry[];
  /** @param index of the lesson */
  htmlBody(index: number): LessonBody;
  jsonBody(index: number): JsonLesson;
  /** The bytes of a file that lessons show, by its path in artifacts. */
  bytesOf(path: string): Uint8Array;
  readonly keys: {
    /** Stands for all that was made of the lesson. */
    lesson(index: number): string;
    bytesOf(path: string): string;
    links(index: number): readonly LessonLink[];
    keep(key: string, make: () => Uint8Array): Uint8Array;
  };
}

/** A course whose lessons are fetched one by one. `link` says whether it is valid. */
export const storedCourse = (fields: CourseFields, lessons: RenderedLessons): AssembledCourse => ({
  ...fields,
  forms: {
    html: fetched(fields, lessons.html, lessons.htmlBody, lessons) as HtmlCourse,
    json: fetched(fields, lessons.json, lessons.jsonBody, lessons) as JsonCourse,
  },
});

function fetched<Entry, Body>(
  fields: CourseFields,
  lessons: readonly Entry[],
  bodyAt: (index: number) => Body,
  { bytesOf, keys }: Pick<RenderedLessons, 'bytesOf' | 'keys'>,
): RenderedCourse<Entry, Body> {
  const rows = new Map(lessons.map((lesson, index) => [lesson, index]));
  const indexOf = (lesson: Entry) => rows.get(lesson) as number;
  return {
    ...fields,
    lessons,
    bytesOf,
    bodyOf: (lesson) => bodyAt(indexOf(lesson)),
    keys: {
      ...keys,
      bodyOf: (lesson) => keys.lesson(indexOf(lesson)),
      linksOf: (lesson) => keys.links(indexOf(lesson)),
    },
  };
}
