import type { HtmlCourse } from '@hornbook/exporter-html';
import type { JsonCourse } from '@hornbook/exporter-json';
import {
  checkArgument,
  checkChoice,
  isMarkedValid,
  type OutputFile,
  type Piece,
  type StreamedFile,
  type Valid,
} from '@hornbook/model';
import type { ValidCourse } from '@hornbook/questions';
import type { CourseFields } from '@hornbook/validator';

/** What one build makes under one name: a package or a page, or a folder of files. */
export type Artifact = FileArtifact | FolderArtifact;

export interface FileArtifact {
  readonly kind: 'file';
  readonly name: string;
  /** In order. Where they have keys, some may be known from an older file. */
  readonly pieces: Iterable<Piece>;
  /** The bytes of all pieces. Only to be read. */
  readonly chunks: Iterable<Uint8Array>;
  /** As a whole. */
  readonly bytes: Uint8Array;
  /**
   * A text near the beginning of every such file. By it a tool knows that the older file in the place is Hornbook's and may
   * be replaced. Absent where the name alone tells.
   */
  readonly mark?: string | undefined;
}

export interface FolderArtifact {
  readonly kind: 'folder';
  readonly name: string;
  /** A file that every such folder has: a folder without it is somebody else's. */
  readonly mark: string;
  /** Made one after another, so that only one has to be in memory. */
  readonly files: Iterable<OutputFile>;
}

/** A course in the forms that the exporters take. */
interface Exportable {
  readonly html: ValidCourse | HtmlCourse;
  readonly json: ValidCourse | JsonCourse;
}

type Export = (course: Exportable) => Iterable<Artifact>;

/** The formats, in the order in which they are made. An exporter is loaded when its format is asked for. */
const exporters = [
  { format: 'scorm12', load: () => scorm('scorm12') },
  { format: 'scorm2004', load: () => scorm('scorm2004') },
  { format: 'scorm2004-3', load: () => scorm('scorm2004-3') },
  { format: 'html', load: html },
  { format: 'json', load: json },
] as const satisfies readonly { format: string; load: () => Promise<Export> }[];

/** SCORM 1.2, SCORM 2004 4th and 3rd edition, web pages, JSON. */
export type Format = (typeof exporters)[number]['format'];

export const formats: readonly Format[] = exporters.map(({ format }) => format);

/**
 * Makes a course's artifacts, one after another. The same course gives the same bytes. Throws a TypeError at once if the course
 * was not found valid by `compile` or `createCourse`, or if there is no such format. What a program changed in the course since
 * then is not checked.
 *
 * @param asked in whatever order; default: all
 */
export function build(
  course: ValidCourse,
  asked: readonly Format[] = formats,
): AsyncGenerator<Artifact, void, undefined> {
  const expected =
    'the course that compile or createCourse returned (`build(compiled.course)`), and no copy of it; where that is undefined, its diagnostics say why';
  checkArgument(isMarkedValid(course), 'course', expected, course);
  checkArgument(Array.isArray(asked), 'asked', 'an array of formats', asked);
  for (const [index, format] of asked.entries()) checkChoice(`asked[${index}]`, formats, format);
  return make({ html: course, json: course }, new Set(asked));
}

/** The same for a course whose lessons were compiled and rendered one by one. */
export const assemble = (
  course: Valid<AssembledCourse>,
  asked: readonly Format[],
): AsyncGenerator<Artifact, void, undefined> => make(course.forms, new Set(asked));

/** A course of which each lesson is stored somewhere. */
export interface AssembledCourse extends CourseFields {
  readonly forms: Exportable;
}

async function* make(
  course: Exportable,
  asked: ReadonlySet<Format>,
): AsyncGenerator<Artifact, void, undefined> {
  for (const { format, load } of exporters) {
    if (!asked.has(format)) continue;
    const artifactsOf = await load();
    yield* artifactsOf(course);
  }
}

async function scorm(edition: 'scorm12' | 'scorm2004' | 'scorm2004-3'): Promise<Export> {
  const { exportScorm } = await import('@hornbook/exporter-scorm');
  return function* ({ html: course }) {
    for (const zip of exportScorm(course, edition)) yield file(zip);
  };
}

async function html(): Promise<Export> {
  const { exportHtml, exportSingleFile } = await import('@hornbook/exporter-html');
  return function* ({ html: course }) {
    yield { kind: 'folder', name: 'html', mark: 'hornbook.css', files: exportHtml(course) };
    if (course.html.singleFile !== false) yield file(exportSingleFile(course), 'content="Hornbook"');
  };
}

async function json(): Promise<Export> {
  const { exportJson } = await import('@hornbook/exporter-json');
  return function* ({ json: course }) {
    yield { kind: 'folder', name: 'json', mark: 'course.json', files: exportJson(course) };
  };
}

/** Spread, its pieces would be made at once. */
const file = (made: StreamedFile, mark?: string): FileArtifact => ({
  kind: 'file',
  name: made.path,
  mark,
  get pieces() {
    return made.pieces;
  },
  get chunks() {
    return made.chunks;
  },
  get bytes() {
    return made.bytes;
  },
});
