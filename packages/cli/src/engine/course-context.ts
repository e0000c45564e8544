import type { LessonSettings } from '@hornbook/core';
import type { CourseSettings } from '@hornbook/model';
import type { CourseRoots } from '../course-files.js';

/** What the lessons of a course have in common, for whoever compiles them. Plain data. */
export interface CourseContext {
  readonly roots: CourseRoots;
  readonly settings: LessonSettings;
  /** How JSON is written. */
  readonly json: NonNullable<CourseSettings['json']>;
  /** Whether lessons are rendered, or only checked. */
  readonly isBuilt: boolean;
  /** `rules` of course.yaml. */
  readonly rules: NonNullable<CourseSettings['rules']>;
  /** Whether problems are fixed, those too that are hidden. */
  readonly isFixed: boolean;
  /** Whether the questions of lessons are listed. */
  readonly isOutlined: boolean;
  /** The folder of the store. */
  readonly store: string;
  /** Which toolchain this is: another one may make something else of the same lesson. */
  readonly toolchain: string;
}

/** A lesson to be compiled. `path` is relative to the course, with `/`. */
export interface LessonTask {
  readonly path: string;
  readonly text: string;
}
