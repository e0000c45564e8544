import { join, resolve } from 'node:path';
import { type Artifact, assemble, formats } from '@hornbook/core/build';
import { openEngine } from '../engine/engine.js';
import { StoreLost } from '../engine/rendered-lessons.js';
import { exitCode, UsageError } from '../errors.js';
import { type Io, runInterruptible } from '../io.js';
import { type LoadedCourse, loadCourses } from '../load-courses.js';
import type { BuildOptions } from '../options/build-options.js';
import { countBySeverity, findingsOf, pathFrom } from '../report/findings.js';
import { reportProblems } from '../report/pretty-report.js';
import { type Progress, progressOn } from '../report/progress.js';
import { type SummaryRow, summary } from '../report/summary.js';
import { colorsFor } from '../report/terminal.js';
import type { Written } from '../write/stage-artifact.js';
import { writeArtifacts } from '../write/write-artifacts.js';

/** `hornbook build`: reads and checks all courses, and writes them if none of them has an error. */
export async function build(options: BuildOptions, io: Io): Promise<number> {
  try {
    return await buildOnce(options, io);
  } catch (error) {
    if (!(error instanceof StoreLost)) throw error;
    return buildOnce({ ...options, cache: false }, io);
  }
}

async function buildOnce(options: BuildOptions, io: Io): Promise<number> {
  const progress = progressOn(io, 'Building', options.quiet);
  const engine = openEngine(options, io);
  try {
    const courses = await loadCourses(options.paths, { cwd: io.cwd, engine, progress, isBuilt: true });
    const folders = outputFolders(courses, options.out, io.cwd);
    progress.clear();
    const findings = findingsOf(courses, io.cwd);
    const counts = countBySeverity(findings);
    const refused = counts.error > 0 || (options.strict && counts.warning > 0);
    reportProblems(findings, counts, refused, io);
    if (refused) return exitCode.content;
    for (const [index, course] of courses.entries()) {
      await write(course, folders[index] as string, { options, io, progress });
    }
    return exitCode.ok;
  } finally {
    progress.clear();
    await engine.close();
  }
}

/**
 * Where each course goes: `out`, or `dist` in its own folder. Courses with the same folder get subfolders named
 * by their ids. Throws a UsageError if their ids are the same, too.
 */
function outputFolders(courses: readonly LoadedCourse[], out: string | undefined, cwd: string): string[] {
  const bases = courses.map(({ root }) => (out === undefined ? join(root, 'dist') : resolve(cwd, out)));
  const isShared = (base: string) => bases.indexOf(base) !== bases.lastIndexOf(base);
  const folders = bases.map((base, index) => (isShared(base) ? join(base, courses[index]?.id ?? '') : base));
  const seen = new Set<string>();
  for (const [index, folder] of folders.entries()) {
    // Some file systems ignore case.
    if (seen.has(folder.toLowerCase())) throw sameId(courses[index]?.id ?? '');
    seen.add(folder.toLowerCase());
  }
  return folders;
}

const sameId = (id: string): UsageError =>
  new UsageError(
    `two courses have the id ${id}`,
    'Give each its own `id` in course.yaml, or build them one by one.',
  );

interface Writing {
  readonly options: BuildOptions;
  readonly io: Io;
  readonly progress: Progress;
}

async function write(
  { course, id }: LoadedCourse,
  folder: string,
  { io, options, progress }: Writing,
): Promise<void> {
  if (!course) throw new Error(`${id} has no errors, but no course either`);
  const artifacts = async function* (): AsyncGenerator<Artifact> {
    for (const format of formats.filter((one) => options.formats.includes(one))) {
      progress.step(`writing ${format}`);
      yield* assemble(course, [format]);
    }
  };
  const written = await runInterruptible(io, (signal) => writeArtifacts(folder, artifacts(), signal));
  progress.clear();
  if (!options.quiet) {
    const rows = written.map((artifact) => rowOf(artifact, folder, io.cwd));
    io.stdout.write(summary(rows, colorsFor(io.stdout, io.env)));
  }
}

function rowOf({ bytes, files, kind, name }: Written, folder: string, cwd: string): SummaryRow {
  const path = pathFrom(cwd, folder, name);
  return kind === 'folder' ? { path: `${path}/`, bytes, files } : { path, bytes };
}
