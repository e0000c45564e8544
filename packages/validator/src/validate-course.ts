import { type Diagnostic, severityOf } from '@hornbook/model';
import type { Course, ValidCourse } from '@hornbook/questions';
import { checkShape } from './check-shape.js';
import { type CourseSources, type CourseView, viewCourse } from './course-view.js';
import { courseRules } from './rules/index.js';
import { applyLessonRules } from './validate-lesson.js';

export interface ValidatedCourse {
  /** What exporters take; absent where there is an error. */
  course?: ValidCourse;
  diagnostics: Diagnostic[];
}

/** Checks every lesson by itself, then what holds between them. Of misshapen lessons nothing else can be told. */
export function validateCourse(course: Course, sources: CourseSources = {}): ValidatedCourse {
  const misshapen = course.lessons.flatMap(checkShape);
  const diagnostics = misshapen.length > 0 ? misshapen : applyRules(viewCourse(course, sources));
  const isValid = diagnostics.every((diagnostic) => severityOf(diagnostic) !== 'error');
  return isValid ? { course: course as ValidCourse, diagnostics } : { diagnostics };
}

const applyRules = (view: CourseView): Diagnostic[] => [
  ...view.lessons.flatMap(applyLessonRules),
  ...courseRules.flatMap((rule) => [...rule(view)]),
];
