import type { OutputFile } from '@hornbook/model';
import type { ValidCourse } from '@hornbook/questions';

/** What one build leaves in the output folder under one name. */
export type Artifact = FileArtifact | FolderArtifact;

interface FileArtifact {
  readonly kind: 'file';
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A text near the beginning of every such file; none where the name alone tells whose it is. */
  readonly mark?: string | undefined;
}

interface FolderArtifact {
  readonly kind: 'folder';
  readonly name: string;
  /** A file that every such folder has. A folder without it is somebody else's and is never replaced. */
  readonly mark: string;
  readonly files: Iterable<OutputFile>;
}

/** Makes a course's artifacts one after another, so that only one has to be in memory. */
export type Export = (course: ValidCourse) => Iterable<Artifact>;

interface Exporter {
  readonly format: string;
  readonly load: () => Promise<Export>;
}

/** The formats, in the order in which they are written. An exporter is loaded when its format is asked for. */
export const exporters = [
  { format: 'scorm12', load: () => scorm('scorm12') },
  { format: 'scorm2004', load: () => scorm('scorm2004') },
  { format: 'scorm2004-3', load: () => scorm('scorm2004-3') },
  { format: 'html', load: html },
  { format: 'json', load: json },
] as const satisfies readonly Exporter[];

export type Format = (typeof exporters)[number]['format'];

export const formats: readonly Format[] = exporters.map(({ format }) => format);

async function scorm(edition: 'scorm12' | 'scorm2004' | 'scorm2004-3'): Promise<Export> {
  const { exportScorm } = await import('@hornbook/exporter-scorm');
  return function* (course) {
    for (const zip of exportScorm(course, edition)) yield file(zip);
  };
}

async function html(): Promise<Export> {
  const { exportHtml, exportSingleFile } = await import('@hornbook/exporter-html');
  return function* (course) {
    yield { kind: 'folder', name: 'html', mark: 'hornbook.css', files: exportHtml(course) };
    if (course.html.singleFile !== false) yield file(exportSingleFile(course), 'content="Hornbook"');
  };
}

async function json(): Promise<Export> {
  const { exportJson } = await import('@hornbook/exporter-json');
  return function* (course) {
    yield { kind: 'folder', name: 'json', mark: 'course.json', files: exportJson(course) };
  };
}

const file = ({ bytes, path }: OutputFile, mark?: string): FileArtifact => ({
  ...{ kind: 'file', name: path, bytes },
  mark,
});
