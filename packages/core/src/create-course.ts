import {
  type CourseSettings,
  checkArgument,
  type Diagnostic,
  inFile,
  isPlainObject,
  settingsFile,
  severityOf,
  withoutControls,
} from '@hornbook/model';
import { type Course, type Lesson, shortHash, slug, type ValidCourse } from '@hornbook/questions';
import { type CourseFields, type CourseSources, checkCourseShape, validateCourse } from '@hornbook/validator';
import { checkCourseOptions, checkString } from './check-arguments.js';
import { readGivenSettings } from './settings.js';

export interface CourseOptions {
  /** What the course is called where the settings don't say: its id and title are made from it. Default: `course`. */
  readonly name?: string;
  /** Where its parts come from, for the places of problems. */
  readonly sources?: CourseSources;
}

/** A course that can be exported, or the errors that keep it from being one. Either may come with warnings. */
export type CreatedCourse =
  | { readonly course: ValidCourse; readonly diagnostics: readonly Diagnostic[] }
  | { readonly course?: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Puts lessons together into a course: fills in every setting that is absent, and checks the whole of it. What is wrong with
 * the settings or the lessons is in `diagnostics`; an argument of the wrong kind throws a TypeError.
 *
 * @param settings those of course.yaml, as data. All are checked; `lessons`, `assets`, `attempts`, `quizzes` and `rules` are about reading
 *   lessons, and have no effect here
 */
export function createCourse(
  settings: CourseSettings,
  lessons: readonly Lesson[],
  options: CourseOptions = {},
): CreatedCourse {
  checkArgument(isPlainObject(settings), 'settings', 'a plain object', settings);
  checkArgument(Array.isArray(lessons), 'lessons', 'an array of lessons', lessons);
  checkCourseOptions(options);
  const { name = 'course', sources = {} } = options;
  const { path = settingsFile } = sources;
  const read = readGivenSettings(settings, sources.settings?.placeOf);
  const inSettings = read.diagnostics.map((one) => inFile(path, one));
  // The defaults depend on the lessons.
  const misshapen = checkCourseShape({ ...fieldsOf(read.settings, [], name), lessons }, path);
  if (misshapen.length > 0) return { diagnostics: [...inSettings, ...misshapen] };
  const course: Course = {
    ...fieldsOf(read.settings, lessons.map(lessonFacts), name),
    lessons: [...lessons],
  };
  const checked = validateCourse(course, { ...sources, settings: read.source });
  const diagnostics = [...inSettings, ...checked.diagnostics];
  const isWrong = inSettings.some((one) => severityOf(one) === 'error');
  return checked.course && !isWrong ? { course: checked.course, diagnostics } : { diagnostics };
}

/** What the defaults of a course depend on. */
export interface LessonFacts extends Pick<Lesson, 'title' | 'lang'> {
  readonly hasQuestions: boolean;
}

export const lessonFacts = ({ keys, lang, title }: Lesson): LessonFacts => ({
  title,
  lang,
  hasQuestions: keys.size > 0,
});

/** A course without its lessons. */
export function fieldsOf(
  settings: CourseSettings,
  lessons: readonly LessonFacts[],
  name: string,
): CourseFields {
  const [first, second] = lessons;
  const { description, passMark, version } = settings;
  return {
    id: settings.id ?? idFromName(name),
    title: settings.title ?? (first && !second ? first.title : withoutControls(name)),
    lang: settings.lang ?? first?.lang ?? 'en',
    ...(description !== undefined && { description }),
    ...(version !== undefined && { version }),
    ...(passMark !== undefined && { passMark }),
    completion:
      settings.completion ?? (lessons.some(({ hasQuestions }) => hasQuestions) ? 'answered' : 'viewed'),
    // Copies: what the caller does with its own must not change a course that has been checked.
    theme: { ...settings.theme },
    scorm: { ...settings.scorm },
    html: { ...settings.html },
    json: { ...settings.json },
  };
}

/** `01 Docker Hub` → `docker-hub`. Throws a TypeError if the name is no string. */
export function idFromName(name: string): string {
  checkString(name, 'name');
  return slug(name, 64) || `x-${shortHash(name)}`;
}
