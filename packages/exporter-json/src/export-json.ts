import type { OutputFile } from '@hornbook/model';
import type { Lesson, ValidCourse } from '@hornbook/questions';
import { courseDocument } from './course-document.js';
import { schemas } from './generated/schemas.js';
import { keysDocument } from './keys-document.js';
import { lessonDocument } from './lesson-document.js';
import { paths } from './paths.js';
import { toFile } from './to-file.js';
import { lessonUrls } from './urls/lesson-urls.js';

export interface JsonOptions {
  /** Where the keys are: in files of their own (a server can keep them), in each question, or nowhere. */
  answers?: 'separate' | 'inline' | 'none';
  /** Adds the content as hast, for native renderers. */
  ast?: boolean;
}

/**
 * A course as JSON, lesson by lesson: `lessons/`, `keys/`, `assets/`, then `course.json` and `schema/`. Options that are
 * absent come from the course, then from the defaults: separate answers, no hast.
 */
export function* exportJson(course: ValidCourse, options: JsonOptions = {}): Generator<OutputFile> {
  const answers = options.answers ?? course.json.answers ?? 'separate';
  const ast = options.ast ?? course.json.ast ?? false;
  const hashes = new Map<string, string>();
  const written = new Set<string>();
  for (const lesson of course.lessons) {
    const urls = lessonUrls(lesson);
    const document = lessonDocument(lesson, { urls, ast, withKeys: answers === 'inline' });
    hashes.set(lesson.id, document.contentHash);
    yield toFile(paths.lesson(lesson.id), document);
    if (answers === 'separate') yield toFile(paths.keys(lesson.id), keysDocument(lesson, { urls, ast }));
    const packed = assetFiles(lesson, urls.paths, answers !== 'none');
    yield* packed.filter(({ path }) => !written.has(path) && written.add(path));
  }
  yield toFile(paths.course, courseDocument(course, hashes));
  for (const [name, schema] of Object.entries(schemas)) yield toFile(paths.schema(name), schema);
}

/** The files that a lesson uses; those of its keys only where there are keys. */
function assetFiles(
  lesson: Lesson,
  assetPaths: ReadonlyMap<string, string>,
  withKeys: boolean,
): OutputFile[] {
  return lesson.assets.flatMap(({ id, data, path }) => {
    const packed = assetPaths.get(id) ?? path;
    return packed === path || withKeys ? [{ path: packed, bytes: data }] : [];
  });
}
