import { type Diagnostic, severityOf } from '@hornbook/model';
import type { Course, ValidCourse } from '@hornbook/questions';
import { checkCourseShape } from './check-shape.js';
import { type CourseSources, type CourseView, settingsFile, viewCourse } from './course-view.js';
import { courseRules } from './rules/index.js';
import { applyLessonRules } from './validate-lesson.js';

export interface ValidatedCourse {
  /** What exporters take; absent where there is an error. */
  course?: ValidCourse;
  diagnostics: Diagnostic[];
}

/**
 * Checks the shape of the whole course, then every lesson by itself, then what holds between them. Of a course whose shape is
 * wrong nothing else can be told. Whatever is passed, problems are returned, never thrown.
 */
export function validateCourse(course: Course, sources: CourseSources = {}): ValidatedCourse {
  const misshapen = checkCourseShape(course, sources.path ?? settingsFile);
  const diagnostics = misshapen.length > 0 ? misshapen : applyRules(viewCourse(course, sources));
  const isValid = diagnostics.every((diagnostic) => severityOf(diagnostic) !== 'error');
  return isValid ? { course: course as ValidCourse, diagnostics } : { diagnostics };
}

const applyRules = (view: CourseView): Diagnostic[] => [
  ...view.lessons.flatMap(applyLessonRules),
  ...courseRules.flatMap((rule) => [...rule(view)]),
];
