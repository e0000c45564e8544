import type { CourseSettings } from '@hornbook/model';
import { type Course, type Lesson, shortHash, slug } from '@hornbook/questions';

/** `01 Docker Hub` → `docker-hub`. */
export const idFromName = (name: string): string => slug(name, 64) || `x-${shortHash(name)}`;

/**
 * A course: what course.yaml says, and the defaults for what it does not say.
 *
 * @param name of the folder, or of the file without its extension where the course is one lesson
 */
export function courseOf(settings: CourseSettings, name: string, lessons: readonly Lesson[]): Course {
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
