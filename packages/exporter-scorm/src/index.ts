import {
  type CourseDocument,
  type HtmlCourse,
  type LessonEntry,
  renderCourse,
  renderCourseDocument,
  type ValidCourse,
} from '@hornbook/exporter-html';
import { checkChoice, oncePer, type StreamedFile, streamedFile } from '@hornbook/model';
import { crc32 } from './crc32.js';
import { type Deflated, deflate, deflatePart, joinParts } from './deflate.js';
import { deflatedBody } from './deflate-pieces.js';
import { type EditionName, editions } from './editions.js';
import { manifest } from './manifest.js';
import { schemaEntries } from './schemas.js';
import { type ZipEntry, zip } from './zip.js';

export type { EditionName } from './editions.js';

/**
 * A course as SCORM packages: one, or one for each lesson where course.yaml says `packaging: lesson`. A package holds one
 * SCO, which is one HTML document, so that there is one launch, one session and one score. Throws a TypeError at once if there is
 * no such edition.
 */
export function exportScorm(course: ValidCourse | HtmlCourse, edition: EditionName): Iterable<StreamedFile> {
  checkChoice('edition', Object.keys(editions), edition);
  return packagesOf(renderCourse(course), edition);
}

function* packagesOf(course: HtmlCourse, edition: EditionName): Iterable<StreamedFile> {
  for (const part of packagedCourses(course)) {
    yield streamedFile(`${part.id.toLowerCase()}-${edition}.zip`, () => [
      { bytes: () => zip(entriesOf(part, edition)) },
    ]);
  }
}

/** The courses that become packages: the whole one, or one for each lesson. */
export const packagedCourses = (course: ValidCourse | HtmlCourse): readonly HtmlCourse[] =>
  course.scorm.packaging === 'lesson' ? lessonCourses(renderCourse(course)) : [renderCourse(course)];

/** A course for each lesson, so that the editions share what is made of it. */
const lessonCourses = oncePer((course: HtmlCourse) =>
  course.lessons.map((lesson) => lessonCourse(course, lesson)),
);

/**
 * A link to another lesson becomes plain text, because that lesson is in another package. The id is `<course>.<lesson>`: no id
 * holds a dot, so no two of them can be the same.
 */
function lessonCourse(course: HtmlCourse, lesson: LessonEntry): HtmlCourse {
  const { id, lang, title } = lesson;
  const part: Omit<HtmlCourse, never> = {
    ...course,
    id: `${course.id}.${id}`,
    title,
    lang,
    lessons: [lesson],
  };
  // A part of a valid course is valid.
  return part as HtmlCourse;
}

/**
 * The manifest has to come first: some LMSs read no further to find out what a zip is. The others are in the order of their
 * names, and each is made when its turn comes.
 */
function* entriesOf(course: HtmlCourse, name: EditionName): Generator<ZipEntry> {
  const edition = editions[name];
  const document = renderCourseDocument(course, edition.player);
  const { assets } = document;
  const text = manifest(course, edition, ['index.html', ...assets]);
  yield { path: 'imsmanifest.xml', method: 8, ...deflate(new TextEncoder().encode(text)) };
  const schemas = schemaEntries(name);
  const paths = ['index.html', ...assets, ...schemas.keys()].sort();
  for (const path of paths) {
    const schema = schemas.get(path);
    if (schema) yield schema;
    else if (path === 'index.html') yield { path, method: 8, ...documentEntry(course, document) };
    else yield assetEntry(course, path);
  }
}

const documentEntry = (course: HtmlCourse, { body, end, head }: CourseDocument): Deflated =>
  joinParts([deflatePart([head], false), deflatedBody(course)(body), deflatePart([end], true)]);

/** Compressed already: it would cost time and gain nothing. */
const stored = /\.(?:png|jpe?g|gif|webp|avif|mp4|webm|mp3|m4a|og[agv]|woff2?|zip)$/;

function assetEntry(course: HtmlCourse, path: string): ZipEntry {
  const known = packedAssets(course).get(path);
  if (known) return known;
  const bytes = course.bytesOf(path);
  const entry: ZipEntry = stored.test(path)
    ? storedEntry(course, path, bytes)
    : { path, method: 8, ...deflate(bytes) };
  packedAssets(course).set(path, entry);
  return entry;
}

/** Its bytes are not kept for the next edition. */
const storedEntry = (course: HtmlCourse, path: string, bytes: Uint8Array): ZipEntry => ({
  path,
  method: 0,
  size: bytes.length,
  packed: bytes.length,
  crc: crc32(bytes),
  get data() {
    return [course.bytesOf(path)];
  },
});

/** The editions have the same files. */
const packedAssets = oncePer((_course: HtmlCourse) => new Map<string, ZipEntry>());
