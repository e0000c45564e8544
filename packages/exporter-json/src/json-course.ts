import { type RenderedCourse, renderInTurn, type Valid } from '@hornbook/model';
import type { Lesson, ValidCourse } from '@hornbook/questions';
import { keysDocument, lessonDocument } from './lesson-document.js';
import { type LessonUrls, lessonUrls } from './lesson-urls.js';

export interface JsonOptions {
  /** Where the keys are: in files of their own (a server can keep them), in each question, or nowhere. */
  answers?: 'separate' | 'inline' | 'none' | undefined;
  /** Adds the content as hast, for native renderers. */
  ast?: boolean | undefined;
}

/** What `course.json` says of a lesson. Plain data. */
export type JsonEntry = Pick<Lesson, 'id' | 'title'>;

/** The documents of a lesson. They depend on nothing else in its course. Plain data. */
export interface JsonLesson {
  readonly lesson: Uint8Array;
  /** Where keys have files of their own. */
  readonly keys?: Uint8Array;
  readonly contentHash: string;
  /** The files that it uses: where each is in this artifact, and its path among the course's assets. */
  readonly files: readonly { readonly path: string; readonly asset: string }[];
}

/** A checked course, its lessons written as documents. */
export type JsonCourse = Valid<RenderedCourse<JsonEntry, JsonLesson>>;

export const jsonEntry = ({ id, title }: Lesson): JsonEntry => ({ id, title });

export function writeLesson(lesson: Lesson, { answers = 'separate', ast = false }: JsonOptions): JsonLesson {
  const urls = lessonUrls(lesson);
  const document = lessonDocument(lesson, { urls, ast, withKeys: answers === 'inline' });
  return {
    lesson: encodeDocument(document),
    ...(answers === 'separate' && { keys: encodeDocument(keysDocument(lesson, { urls, ast })) }),
    contentHash: document.contentHash,
    files: assetFiles(lesson, urls, answers !== 'none'),
  };
}

/** The files that a lesson uses; those of its keys only where there are keys. */
const assetFiles = ({ assets }: Lesson, urls: LessonUrls, withKeys: boolean): JsonLesson['files'] =>
  assets
    .filter(({ id }) => withKeys || urls.isPublic(id))
    .map((asset) => ({ path: urls.pathOf(asset), asset: asset.path }));

// What was valid stays valid, whatever form it takes.
export const writeCourse = (course: ValidCourse, options: JsonOptions): JsonCourse =>
  renderInTurn(course, jsonEntry, (lesson) => writeLesson(lesson, options)) as JsonCourse;

/** Indented, so that diffs are readable. */
export const encodeDocument = (document: object): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
