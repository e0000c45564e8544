import type { SourcedData } from '@hornbook/model';
import type { Course } from '@hornbook/questions';
import { type LessonView, viewLesson } from './lesson-view.js';

/** Where problems of a course are reported, unless its sources say otherwise. */
export const settingsFile = 'course.yaml';

/** Where the parts of a course come from, for places; what is absent leaves diagnostics without a line. */
export interface CourseSources {
  /** The file of the course's settings; the lesson's where a lesson is all there is. */
  path?: string;
  settings?: SourcedData;
  /** By path of the lesson. */
  frontMatter?: ReadonlyMap<string, SourcedData>;
}

/** A course as the rules see it. */
export interface CourseView {
  course: Course;
  lessons: readonly LessonView[];
  /** Of the settings. */
  path: string;
  settings: SourcedData | undefined;
}

export function viewCourse(course: Course, sources: CourseSources): CourseView {
  const { frontMatter, path = settingsFile, settings } = sources;
  const lessons = course.lessons.map((lesson) => viewLesson(lesson, frontMatter?.get(lesson.path)));
  return { course, lessons, path, settings };
}
