import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { BuildOutcome, BuiltCourse } from '../engine/build-courses.js';
import type { BuiltArtifact } from '../engine/known-output.js';
import { byCodePoint } from '../find-lessons.js';
import type { Io } from '../io.js';
import { pathFrom } from './findings.js';
import { problemsOf } from './json-report.js';

/** Version of the report's shape, which README.md documents. Within a major version, fields are only added. */
const schemaVersion = '1.0.0';

/** What a build found and wrote, for programs. */
export function buildJsonReport({ counts, courses, findings, refused }: BuildOutcome, { cwd }: Io): string {
  const report = {
    schemaVersion,
    written: !refused,
    courses: courses.map((course) => courseOf(course, cwd)),
    counts,
    problems: problemsOf(findings),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const courseOf = ({ folder, id, lessons, title, version, written }: BuiltCourse, cwd: string): object => ({
  ...{ id, title, version, lessons },
  folder: pathFrom(cwd, folder) || '.',
  artifacts: written.map((artifact) => artifactOf(artifact, folder, cwd)),
});

function artifactOf(
  { bytes, files, format, kind, name }: BuiltArtifact,
  folder: string,
  cwd: string,
): object {
  const place = join(folder, name);
  return {
    path: `${pathFrom(cwd, place)}${kind === 'folder' ? '/' : ''}`,
    ...{ format, kind, bytes, files },
    sha256: kind === 'file' ? hashOfFile(place) : hashOfFolder(place),
  };
}

/** As `sha256sum` of what `sha256sum` says of the files, in the order of their paths. */
function hashOfFolder(folder: string): string {
  const hash = createHash('sha256');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  for (const path of paths.map((one) => one.split(sep).join('/')).sort(byCodePoint)) {
    hash.update(`${hashOfFile(join(folder, path))}  ${path}\n`);
  }
  return hash.digest('hex');
}

/** Bytes. So many are read at a time. */
const step = 1 << 20;

function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  const part = Buffer.allocUnsafe(step);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, part); read > 0; read = readSync(file, part)) {
      hash.update(part.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
