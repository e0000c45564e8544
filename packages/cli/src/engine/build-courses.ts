import { join, resolve } from 'node:path';
import { type Artifact, assemble, type Format, formats } from '@hornbook/core/build';
import { UsageError } from '../errors.js';
import { loadCourses, readCourses } from '../load-courses.js';
import type { LoadedCourse, ReadCourse } from '../loaded-course.js';
import type { BuildOptions } from '../options/build-options.js';
import { type Counts, countBySeverity, type Finding, findingsOf } from '../report/findings.js';
import type { Progress } from '../report/progress.js';
import type { StandardInput } from '../standard-input.js';
import { writeArtifacts } from '../write/write-artifacts.js';
import type { Engine } from './engine.js';
import { type BuiltArtifact, KnownOutput } from './known-output.js';
import { keyOf, Store } from './store.js';
import type { FileOnDisk } from './used-files.js';

/** What building takes besides its options. */
export interface Building {
  readonly cwd: string;
  /** What `-` stands for, where a path says so. */
  readonly stdin?: StandardInput | undefined;
  readonly engine: Engine;
  readonly progress: Progress;
  /** Is aborted if the build has to end. */
  readonly signal: AbortSignal;
}

/** What a build found and wrote. */
export interface BuildOutcome {
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  /** Whether that keeps the courses from being written. */
  readonly refused: boolean;
  readonly courses: readonly BuiltCourse[];
  /** The files that lessons use. */
  readonly files: readonly FileOnDisk[];
}

export interface BuiltCourse extends Pick<LoadedCourse, 'id' | 'title' | 'version' | 'lessons'> {
  /** Where its artifacts are, or would be. */
  readonly folder: string;
  /** None where the build was refused. */
  readonly written: readonly BuiltArtifact[];
}

/** Reads and checks all courses, and writes them if none of them has an error. Says nothing to anybody. */
export async function buildCourses(options: BuildOptions, building: Building): Promise<BuildOutcome> {
  const loading = { ...building, isBuilt: true, isFixed: false };
  const built = await buildLoaded(await loadCourses(options.paths, loading), options, building);
  if (built) return built;
  // Nothing has changed, but there is something to write.
  const progress = { ...loading.progress, course: () => {} };
  const courses = await readCourses(options.paths, { ...loading, progress });
  return (await buildLoaded(courses, options, building)) as BuildOutcome;
}

/** What only an LMS could mind. */
const scormRules = 'scorm-';
const isScorm = (format: string): boolean => format.startsWith('scorm');

/** `undefined`: something has to be written of a course that was not read. */
async function buildLoaded(
  courses: readonly (LoadedCourse | ReadCourse)[],
  options: BuildOptions,
  building: Building,
): Promise<BuildOutcome | undefined> {
  const { cwd, progress } = building;
  const folders = outputFolders(courses, options.out, cwd);
  progress.clear();
  const isForLms = options.formats.some(isScorm);
  const findings = findingsOf(courses, cwd).filter(
    ({ diagnostic }) => isForLms || !diagnostic.ruleId.startsWith(scormRules),
  );
  const counts = countBySeverity(findings);
  const refused = counts.error > 0 || (options.strict && counts.warning > 0);
  const built: BuiltCourse[] = [];
  for (const [index, course] of courses.entries()) {
    const folder = folders[index] as string;
    const written = refused ? [] : await write(course, folder, options, building);
    if (!written) return undefined;
    const { id, lessons, title, version } = course;
    built.push({ id, title, version, lessons, folder, written });
  }
  return { findings, counts, refused, courses: built, files: courses.flatMap(({ files }) => files) };
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

/** `undefined`: it was not read. */
async function write(
  loaded: LoadedCourse | ReadCourse,
  folder: string,
  { formats: asked }: BuildOptions,
  { engine, progress, signal }: Building,
): Promise<readonly BuiltArtifact[] | undefined> {
  const { id, key } = loaded;
  const output = new KnownOutput(new Store(engine.store), folder);
  const made = keyOf('artifacts', key, asked);
  const before = output.writtenFor(made);
  if (before) return before;
  if (!('hidden' in loaded)) return undefined;
  const { course } = loaded;
  if (!course) throw new Error(`${id} has no errors, but no course either`);
  const formatOf = new Map<string, Format>();
  const artifacts = async function* (): AsyncGenerator<Artifact> {
    for (const format of formats.filter((one) => asked.includes(one))) {
      progress.step(`writing ${format}`);
      for await (const artifact of assemble(course, [format])) {
        formatOf.set(artifact.name, format);
        yield artifact;
      }
    }
  };
  const staged = await writeArtifacts(folder, artifacts(), { earlier: output, root: loaded.root, signal });
  const written = staged.map((one) => ({ ...one, format: formatOf.get(one.name) as Format }));
  output.remember(made, written);
  progress.clear();
  return written;
}
