import { checkArgument, checkChoice, courseFile, isRecord, madeFile, type OutputFile } from '@hornbook/model';
import type { ValidCourse } from '@hornbook/questions';
import { generator, schemas, schemaVersion } from './generated/schemas.js';
import {
  encodeDocument,
  type JsonCourse,
  type JsonEntry,
  type JsonOptions,
  writeCourse,
} from './json-course.js';
import { paths } from './lesson-urls.js';

export {
  type JsonCourse,
  type JsonEntry,
  type JsonLesson,
  type JsonOptions,
  type WrittenLesson,
  writeLesson,
} from './json-course.js';

/**
 * A course as JSON, lesson by lesson: `lessons/`, `keys/`, `assets/`, then `course.json` and `schema/`. Options that are
 * absent come from the course, then from the defaults: separate answers, no hast. Throws a TypeError at once if an option is
 * none of its values.
 *
 * @param options have no effect on lessons that have been written before
 */
export function exportJson(
  course: ValidCourse | JsonCourse,
  options: JsonOptions = {},
): Generator<OutputFile> {
  checkArgument(isRecord(options), 'options', 'an object', options);
  const { answers, ast } = options;
  if (answers !== undefined) checkChoice('options.answers', ['separate', 'inline', 'none'], answers);
  checkArgument(ast === undefined || typeof ast === 'boolean', 'options.ast', 'true or false', ast);
  return filesOf('bodyOf' in course ? course : writeCourse(course, { ...course.json, ...options }));
}

function* filesOf(course: JsonCourse): Generator<OutputFile> {
  const written = new Set<string>();
  for (const entry of course.lessons) {
    yield* documentsOf(course, entry);
    for (const { asset, path } of entry.files) {
      if (!written.has(path)) yield courseFile(course, asset, path);
      written.add(path);
    }
  }
  yield { path: paths.course, bytes: encodeDocument(courseDocument(course)) };
  for (const [name, schema] of Object.entries(schemas)) {
    yield { path: paths.schema(name), bytes: encodeDocument(schema) };
  }
}

function* documentsOf({ bodyOf, keys }: JsonCourse, entry: JsonEntry): Generator<OutputFile> {
  const key = keys?.bodyOf(entry);
  yield madeFile(paths.lesson(entry.id), key, () => bodyOf(entry).lesson);
  if (entry.hasKeys) yield madeFile(paths.keys(entry.id), key, () => bodyOf(entry).keys as Uint8Array);
}

/** `course.json`. */
function courseDocument(course: JsonCourse): object {
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
      contentHash: lesson.contentHash,
    })),
    generator,
  };
}
