import type { Static } from 'typebox';
import type { LessonOf } from './lesson.js';
import type { KeyBase, QuestionBase } from './question.js';
import type { completion, courseSettings, frontMatter } from './schema/settings.js';

/** course.yaml, as written. */
export type CourseSettings = Static<typeof courseSettings>;
export type FrontMatter = Static<typeof frontMatter>;

/** When a course counts as complete: all lessons seen, all questions answered, or the pass mark reached. */
export type Completion = Static<typeof completion>;

/** A course in memory, its settings resolved. */
export interface CourseOf<L> {
  id: string;
  title: string;
  lang: string;
  description?: string;
  version?: string;
  /** Percent, 0 to 100. Absent: the course is completed, never passed or failed. */
  passMark?: number;
  completion: Completion;
  theme: NonNullable<CourseSettings['theme']>;
  scorm: NonNullable<CourseSettings['scorm']>;
  html: NonNullable<CourseSettings['html']>;
  json: NonNullable<CourseSettings['json']>;
  lessons: readonly L[];
}

/** A file of an artifact. `path` is relative, with `/`, lower-case ASCII. Nobody but the command writes it to disk. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

declare const valid: unique symbol;

/** What passed the validator without an error. Exporters take nothing else. */
export type Valid<T> = T & { readonly [valid]: true };

export type AnyCourse = CourseOf<LessonOf<QuestionBase, KeyBase>>;
