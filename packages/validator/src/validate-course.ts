import {
  type Diagnostic,
  inFile,
  markValid,
  type SourcedData,
  settingsFile,
  severityOf,
  type Valid,
} from '@hornbook/model';
import type { Course, Lesson, ValidCourse } from '@hornbook/questions';
import { checkCourseFields, checkCourseShape, checkLessonShape } from './check-shape.js';
import type { CourseFields, CourseSources } from './course-view.js';
import { type LessonSymbols, symbolsOf } from './lesson-symbols.js';
import { viewLesson } from './lesson-view.js';
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
  const diagnostics = misshapen.length > 0 ? misshapen : applyRules(course, sources);
  const isValid = diagnostics.every((diagnostic) => severityOf(diagnostic) !== 'error');
  return isValid ? { course: markValid(course), diagnostics } : { diagnostics };
}

function applyRules(course: Course, sources: CourseSources): Diagnostic[] {
  const checked = course.lessons.map((lesson) =>
    applyLessonRules(lesson, sources.frontMatter?.get(lesson.path)),
  );
  return [
    ...checked.flatMap(({ diagnostics }) => diagnostics),
    ...applyCourseRules(
      course,
      checked.map(({ symbols }) => symbols),
      sources,
    ),
  ];
}

export interface ValidatedLesson {
  /** What `validateTogether` needs; absent where the shape of the lesson is wrong. */
  symbols?: LessonSymbols;
  diagnostics: Diagnostic[];
}

/**
 * Checks one lesson by itself: its shape and then, if that is right, its meaning.
 *
 * @param source its text; with it, anchors that are nearly right can be fixed
 */
export function validateLesson(lesson: Lesson, frontMatter?: SourcedData, source?: string): ValidatedLesson {
  const misshapen = checkLessonShape(lesson);
  return misshapen.length > 0 ? { diagnostics: misshapen } : applyLessonRules(lesson, frontMatter, source);
}

function applyLessonRules(
  lesson: Lesson,
  frontMatter: SourcedData | undefined,
  source?: string,
): Required<ValidatedLesson> {
  const view = viewLesson(lesson, frontMatter);
  const diagnostics = lessonRules.flatMap((rule) =>
    [...rule(view)].map((diagnostic) => inFile(lesson.path, diagnostic)),
  );
  return { diagnostics, symbols: symbolsOf(view, source) };
}

/**
 * Checks a course whose lessons have been checked one by one: its own fields, then what holds between the lessons. It is valid
 * if nothing is wrong with those either. It may have its lessons in whatever form.
 */
export function validateTogether<C extends CourseFields>(
  course: C,
  lessons: readonly ValidatedLesson[],
  sources: CourseSources = {},
): { course?: Valid<C>; diagnostics: Diagnostic[] } {
  const symbols = lessons.flatMap((lesson) => lesson.symbols ?? []);
  const misshapen = checkCourseFields(course, symbols, sources.path ?? settingsFile);
  const canBeChecked = misshapen.length === 0 && symbols.length === lessons.length;
  const diagnostics = canBeChecked ? applyCourseRules(course, symbols, sources) : misshapen;
  const all = [...diagnostics, ...lessons.flatMap((lesson) => lesson.diagnostics)];
  const isValid = all.every((diagnostic) => severityOf(diagnostic) !== 'error');
  return isValid ? { course: markValid(course), diagnostics } : { diagnostics };
}

const applyCourseRules = (
  course: CourseFields,
  lessons: readonly LessonSymbols[],
  { path = settingsFile, settings }: CourseSources,
): Diagnostic[] => courseRules.flatMap((rule) => [...rule({ course, lessons, path, settings })]);
