import type { SourcedData } from '@hornbook/model';
import type { Course } from '@hornbook/questions';
import type { LessonSymbols } from './lesson-symbols.js';

/** The sources of a course's parts, for places. Without them, diagnostics are at the start of a file. */
export interface CourseSources {
  /** The file of the course's settings; the lesson's where a lesson is all there is. */
  path?: string;
  settings?: SourcedData;
  /** By path of the lesson. */
  frontMatter?: ReadonlyMap<string, SourcedData>;
}

/** A course without its lessons. */
export type CourseFields = Omit<Course, 'lessons'>;

/** A course as the rules see it. */
export interface CourseView {
  course: CourseFields;
  lessons: readonly LessonSymbols[];
  /** Of the settings. */
  path: string;
  settings: SourcedData | undefined;
}
