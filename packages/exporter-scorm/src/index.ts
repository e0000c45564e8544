import {
  type HtmlCourse,
  renderCourse,
  renderCourseDocument,
  type ValidCourse,
} from '@hornbook/exporter-html';
import { checkChoice, oncePer, type StreamedFile, streamedFile } from '@hornbook/model';
import { crc32 } from './crc32.js';
import { type Deflated, deflate, deflatePart, joinParts } from './deflate.js';
import { deflatedBody } from './deflate-pieces.js';
import { type Edition, type EditionName, editions } from './editions.js';
import { manifest } from './manifest.js';
import { factsOf } from './manifest-facts.js';
import { type Package, packagesIn } from './packages.js';
import { schemaEntries } from './schemas.js';
import { type ZipEntry, zip } from './zip.js';

export type { EditionName } from './editions.js';

/**
 * A course as SCORM packages: one, or one for each lesson where course.yaml says `packaging: lesson`. A package holds one
 * SCO, which is one HTML document, so that there is one launch, one session and one score; with `packaging: scos` it holds an SCO
 * for each lesson. Throws a TypeError at once if there is no such edition.
 */
export function exportScorm(course: ValidCourse | HtmlCourse, edition: EditionName): Iterable<StreamedFile> {
  checkChoice('edition', Object.keys(editions), edition);
  return packagesOf(renderCourse(course), edition);
}

function* packagesOf(course: HtmlCourse, edition: EditionName): Iterable<StreamedFile> {
  for (const one of packagesIn(course)) {
    yield streamedFile(`${one.course.id.toLowerCase()}-${edition}.zip`, () => [
      { bytes: () => zip(entriesOf(one, edition)) },
    ]);
  }
}

/** The courses that are SCOs: the whole one, or one for each lesson. */
export const packagedCourses = (course: ValidCourse | HtmlCourse): readonly HtmlCourse[] =>
  packagesIn(renderCourse(course)).flatMap(({ scos }) => scos.map((sco) => sco.course));

/**
 * The manifest has to come first: some LMSs read no further to find out what a zip is. The others are in the order of their
 * names, and each is made when its turn comes.
 */
function* entriesOf(one: Package, name: EditionName): Generator<ZipEntry> {
  const edition = editions[name];
  const facts = factsOf(one);
  yield {
    path: 'imsmanifest.xml',
    method: 8,
    ...deflate(new TextEncoder().encode(manifest(facts, edition))),
  };
  const schemas = schemaEntries(name);
  const documents = new Map(one.scos.map(({ course, path }) => [path, course]));
  const files = facts.scos.flatMap((sco) => sco.files);
  for (const path of [...files, ...facts.shared, ...schemas.keys()].sort()) {
    const course = documents.get(path);
    if (course) yield { path, method: 8, ...documentEntry(course, edition) };
    else yield schemas.get(path) ?? assetEntry(one.course, path);
  }
}

function documentEntry(course: HtmlCourse, { player }: Edition): Deflated {
  const { body, end, head } = renderCourseDocument(course, player);
  return joinParts([deflatePart([head], false), deflatedBody(course)(body), deflatePart([end], true)]);
}

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
