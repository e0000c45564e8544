import type { ValidCourse } from '@hornbook/questions';
import { generator, schemaVersion } from './generated/schemas.js';
import { paths } from './paths.js';

/** `course.json`. */
export function courseDocument(course: ValidCourse, hashes: ReadonlyMap<string, string>): object {
  const { completion, description, id, lang, lessons, passMark, title, version } = course;
  return {
    $schema: paths.schema('course'),
    schemaVersion,
    id,
    lang,
    title,
    description,
    version,
    passMark,
    completion,
    lessons: lessons.map((lesson) => ({
      id: lesson.id,
      title: lesson.title,
      path: paths.lesson(lesson.id),
      contentHash: hashes.get(lesson.id),
    })),
    generator,
  };
}
