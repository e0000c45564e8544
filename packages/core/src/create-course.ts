import type { CourseSettings, Diagnostic } from '@hornbook/model';
import { type Course, type Lesson, shortHash, slug, type ValidCourse } from '@hornbook/questions';
import { type CourseSources, validateCourse } from '@hornbook/validator';

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
 * Puts lessons together into a course: fills in every setting that is absent, and checks the whole of it. Never throws:
 * what is wrong is in `diagnostics`.
 */
export function createCourse(
  settings: CourseSettings,
  lessons: readonly Lesson[],
  { name = 'course', sources }: CourseOptions = {},
): CreatedCourse {
  return validateCourse(withDefaults(settings, lessons, name), sources);
}

export function withDefaults(settings: CourseSettings, lessons: readonly Lesson[], name: string): Course {
  const [first, second] = lessons;
  const { description, passMark, version } = settings;
  return {
    id: settings.id ?? idFromName(name),
    title: settings.title ?? (first && !second ? first.title : name),
    lang: settings.lang ?? first?.lang ?? 'en',
    ...(description !== undefined && { description }),
    ...(version !== undefined && { version }),
    ...(passMark !== undefined && { passMark }),
    completion: settings.completion ?? (lessons.some(hasQuestion) ? 'answered' : 'viewed'),
    theme: settings.theme ?? {},
    scorm: settings.scorm ?? {},
    html: settings.html ?? {},
    json: settings.json ?? {},
    lessons,
  };
}

const hasQuestion = (lesson: Lesson): boolean => lesson.keys.size > 0;

/** `01 Docker Hub` → `docker-hub`. */
export const idFromName = (name: string): string => slug(name, 64) || `x-${shortHash(name)}`;
