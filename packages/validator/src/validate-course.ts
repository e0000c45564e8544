import { type Diagnostic, inFile, markValid, type SourcedData, severityOf } from '@hornbook/model';
import type { Course, Lesson, ValidCourse } from '@hornbook/questions';
import { checkCourseShape, checkLessonShape } from './check-shape.js';
import {
  type CourseSources,
  type CourseView,
  type LessonView,
  settingsFile,
  viewCourse,
  viewLesson,
} from './course-view.js';
import { courseRules, lessonRules } from './rules/index.js';

export interface ValidatedCourse {
  /** What exporters take; absent where there is an error. */
  course?: ValidCourse;
  diagnostics: Diagnostic[];
}

/**
 * Checks the shape of the whole course, then every lesson by itself, then what holds between them. Rules only
 * run on a course whose shape is right. Any value may be passed: problems are returned, never thrown.
 */
export function validateCourse(course: Course, sources: CourseSources = {}): ValidatedCourse {
  const misshapen = checkCourseShape(course, sources.path ?? settingsFile);
  const diagnostics = misshapen.length > 0 ? misshapen : applyRules(viewCourse(course, sources));
  const isValid = diagnostics.every((diagnostic) => severityOf(diagnostic) !== 'error');
  return isValid ? { course: markValid(course), diagnostics } : { diagnostics };
}

const applyRules = (view: CourseView): Diagnostic[] => [
  ...view.lessons.flatMap(applyLessonRules),
  ...courseRules.flatMap((rule) => [...rule(view)]),
];

/** Checks one lesson by itself: its shape and then, if that is right, its meaning. */
export function validateLesson(lesson: Lesson, frontMatter?: SourcedData): Diagnostic[] {
  const misshapen = checkLessonShape(lesson);
  return misshapen.length > 0 ? misshapen : applyLessonRules(viewLesson(lesson, frontMatter));
}

const applyLessonRules = (view: LessonView): Diagnostic[] =>
  lessonRules.flatMap((rule) => [...rule(view)].map((diagnostic) => inFile(view.lesson.path, diagnostic)));
