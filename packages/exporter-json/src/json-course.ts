import { oncePer, type RenderedCourse, renderInTurn, type Valid } from '@hornbook/model';
import type { Lesson, ValidCourse } from '@hornbook/questions';
import { keysDocument, lessonDocument } from './lesson-document.js';
import { type LessonUrls, lessonUrls } from './lesson-urls.js';

export interface JsonOptions {
  /** Where the keys are: in files of their own (a server can keep them), in each question, or nowhere. */
  answers?: 'separate' | 'inline' | 'none' | undefined;
  /** Adds the content as hast, for native renderers. */
  ast?: boolean | undefined;
}

/** What `course.json` says of a lesson, and where its files are. Plain data. */
export interface JsonEntry extends Pick<Lesson, 'id' | 'title'> {
  readonly contentHash: string;
  /** The files that it uses: where each is in this artifact, and its path among the course's assets. */
  readonly files: readonly { readonly path: string; readonly asset: string }[];
  readonly hasKeys: boolean;
}

/** The documents of a lesson. They depend on nothing else in its course. Plain data. */
export interface JsonLesson {
  readonly lesson: Uint8Array;
  /** Where keys have files of their own. */
  readonly keys?: Uint8Array;
}

export interface WrittenLesson {
  readonly entry: JsonEntry;
  readonly body: JsonLesson;
}

/** A checked course, its lessons written as documents. */
export type JsonCourse = Valid<RenderedCourse<JsonEntry, JsonLesson>>;

export function writeLesson(
  lesson: Lesson,
  { answers = 'separate', ast = false }: JsonOptions,
): WrittenLesson {
  const urls = lessonUrls(lesson);
  const document = lessonDocument(lesson, { urls, ast, withKeys: answers === 'inline' });
  const hasKeys = answers === 'separate';
  const files = assetFiles(lesson, urls, answers !== 'none');
  return {
    entry: { id: lesson.id, title: lesson.title, contentHash: document.contentHash, files, hasKeys },
    body: {
      lesson: encodeDocument(document),
      ...(hasKeys && { keys: encodeDocument(keysDocument(lesson, { urls, ast })) }),
    },
  };
}

/** The files that a lesson uses; those of its keys only where there are keys. */
const assetFiles = ({ assets }: Lesson, urls: LessonUrls, withKeys: boolean): JsonEntry['files'] =>
  assets
    .filter(({ id }) => withKeys || urls.isPublic(id))
    .map((asset) => ({ path: urls.pathOf(asset), asset: asset.path }));

export function writeCourse(course: ValidCourse, options: JsonOptions): JsonCourse {
  const write = oncePer((lesson: Lesson) => writeLesson(lesson, options));
  // What was valid stays valid, whatever form it takes.
  return renderInTurn(
    course,
    (lesson) => write(lesson).entry,
    (lesson) => write(lesson).body,
  ) as JsonCourse;
}

/** Indented, so that diffs are readable. */
export const encodeDocument = (document: object): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
