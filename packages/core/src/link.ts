import {
  byPlace,
  type Diagnostic,
  type Parsed,
  type RuleComment,
  severityOf,
  type Valid,
} from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';
import {
  type CourseFields,
  type ValidatedLesson,
  validateLesson,
  validateTogether,
} from '@hornbook/validator';
import { fieldsOf, type LessonFacts, lessonFacts } from './create-course.js';
import { applyRules, checkRules, knownRules, type MessageCatalog } from './rules.js';
import type { ReadSettings } from './settings.js';

/** A lesson that was compiled and checked by itself, as far as the rest of its course has to know it. Plain data. */
export interface LinkedLesson extends LessonFacts, ValidatedLesson {
  readonly path: string;
  readonly ruleComments: readonly RuleComment[];
}

/** @param text of the lesson */
export function checkLesson(
  { diagnostics, frontMatter, lesson, ruleComments }: Parsed<Lesson>,
  text: string,
): LinkedLesson {
  const validated = validateLesson(lesson, frontMatter, text);
  return {
    path: lesson.path,
    ...lessonFacts(lesson),
    ruleComments,
    ...validated,
    diagnostics: [...diagnostics, ...validated.diagnostics],
  };
}

export interface LinkOptions {
  /** What the course is called where the settings don't say. */
  readonly name: string;
  /** The file in which problems of the settings and of the course as a whole are reported. */
  readonly path: string;
  readonly settings: ReadSettings;
  /** What the caller found wrong itself. */
  readonly found?:
    | { readonly diagnostics: readonly Diagnostic[]; readonly messages: MessageCatalog }
    | undefined;
}

/** A course that was put together, and all that is wrong with it. */
export interface LinkedCourse<C> {
  readonly id: string;
  readonly title: string;
  /** Absent where there is an error. */
  readonly course?: Valid<C> | undefined;
  /** In the order of the course's files, then of their lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** Problems that are hidden by default: those of rules that are off until somebody asks for them. */
  readonly hidden: readonly Diagnostic[];
}

/**
 * Puts a course together from lessons that were compiled one by one, wherever that was: fills in the defaults that depend on
 * them, checks what holds between them, and gives every problem the severity that the course asks for.
 *
 * @param make adds the lessons to the course, in the form in which exporters are going to take them
 */
export function link<C extends CourseFields>(
  lessons: readonly LinkedLesson[],
  { found, name, path, settings: read }: LinkOptions,
  make: (fields: CourseFields) => C,
): LinkedCourse<C> {
  const { settings, source } = read;
  const course = make(fieldsOf(settings, lessons, name));
  const problems = [
    ...read.diagnostics,
    ...(found?.diagnostics ?? []),
    ...lessons.flatMap(({ diagnostics }) => diagnostics),
  ];
  // Where no lesson could be found or read, that has been reported: no need to report that there is none.
  const isLost = lessons.length === 0 && problems.some(isError);
  const checked = isLost
    ? { diagnostics: [] }
    : validateTogether(course, lessons, { path, settings: source });
  const rules = {
    path,
    settings: settings.rules ?? {},
    comments: new Map(lessons.map((lesson) => [lesson.path, lesson.ruleComments])),
  };
  const known = knownRules(...(found ? [found.messages] : []));
  const all = [...problems, ...checked.diagnostics, ...checkRules(rules, source, known)];
  const { diagnostics, hidden } = applyRules(all, rules);
  return {
    id: course.id,
    title: course.title,
    ...('course' in checked && !diagnostics.some(isError) && { course: checked.course }),
    diagnostics: inOrder(diagnostics, [path, ...lessons.map((lesson) => lesson.path)]),
    hidden,
  };
}

const isError = (diagnostic: Diagnostic): boolean => severityOf(diagnostic) === 'error';

/** The settings first, then the lessons as they come in the course; in a file by place. */
function inOrder(diagnostics: readonly Diagnostic[], files: readonly string[]): Diagnostic[] {
  const row = new Map(files.map((file, index) => [file, index]));
  const rowOf = ({ file }: Diagnostic) => row.get(file ?? '') ?? files.length;
  return diagnostics.toSorted((one, other) => rowOf(one) - rowOf(other) || byPlace(one, other));
}
