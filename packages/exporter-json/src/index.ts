import { checkArgument, checkChoice, isRecord, type OutputFile } from '@hornbook/model';
import type { Lesson, ValidCourse } from '@hornbook/questions';
import { generator, schemas, schemaVersion } from './generated/schemas.js';
import { keysDocument, lessonDocument } from './lesson-document.js';
import { type LessonUrls, lessonUrls, paths } from './lesson-urls.js';

export interface JsonOptions {
  /** Where the keys are: in files of their own (a server can keep them), in each question, or nowhere. */
  answers?: 'separate' | 'inline' | 'none';
  /** Adds the content as hast, for native renderers. */
  ast?: boolean;
}

/**
 * A course as JSON, lesson by lesson: `lessons/`, `keys/`, `assets/`, then `course.json` and `schema/`. Options that are
 * absent come from the course, then from the defaults: separate answers, no hast. Throws a TypeError at once if an option is
 * none of its values.
 */
export function exportJson(course: ValidCourse, options: JsonOptions = {}): Generator<OutputFile> {
  checkArgument(isRecord(options), 'options', 'an object', options);
  const { answers, ast } = options;
  if (answers !== undefined) checkChoice('options.answers', ['separate', 'inline', 'none'], answers);
  checkArgument(ast === undefined || typeof ast === 'boolean', 'options.ast', 'true or false', ast);
  return filesOf(course, options);
}

function* filesOf(course: ValidCourse, options: JsonOptions): Generator<OutputFile> {
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
    const packed = assetFiles(lesson, urls, answers !== 'none');
    yield* packed.filter(({ path }) => !written.has(path) && written.add(path));
  }
  yield toFile(paths.course, courseDocument(course, hashes));
  for (const [name, schema] of Object.entries(schemas)) yield toFile(paths.schema(name), schema);
}

/** The files that a lesson uses; those of its keys only where there are keys. */
const assetFiles = ({ assets }: Lesson, urls: LessonUrls, withKeys: boolean): OutputFile[] =>
  assets
    .filter(({ id }) => withKeys || urls.isPublic(id))
    .map((asset) => ({ path: urls.pathOf(asset), bytes: asset.data }));

/** `course.json`. */
function courseDocument(course: ValidCourse, hashes: ReadonlyMap<string, string>): object {
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

const encoder = new TextEncoder();

/** Indented, so that diffs are readable. */
const toFile = (path: string, document: object): OutputFile => ({
  path,
  bytes: encoder.encode(`${JSON.stringify(document, null, 2)}\n`),
});
