import { type Artifact, build as buildArtifacts, formats } from '@hornbook/core/build';
import { exitCode } from '../exit-code.js';
import { type Io, runInterruptible } from '../io.js';
import type { LoadedCourse } from '../load-course.js';
import { loadCourses } from '../load-courses.js';
import type { BuildOptions } from '../options/build-options.js';
import { outputFolders } from '../output-folders.js';
import { coloursFor } from '../report/colours.js';
import { countBySeverity } from '../report/counts.js';
import { named } from '../report/named.js';
import { reportProblems } from '../report/problems.js';
import { type Progress, progressOn } from '../report/progress.js';
import { type SummaryRow, summary } from '../report/summary.js';
import type { Written } from '../write/stage-artifact.js';
import { writeArtifacts } from '../write/write-artifacts.js';

/** `hornbook build`: reads and checks all courses, and writes them when none of them has an error. */
export async function build(options: BuildOptions, io: Io): Promise<number> {
  const progress = progressOn(io, 'Building', options.quiet);
  try {
    const courses = await loadCourses(options.paths, io.cwd, progress);
    const folders = outputFolders(courses, options.out, io.cwd);
    progress.clear();
    const { error, warning } = countBySeverity(courses.flatMap(({ diagnostics }) => diagnostics));
    const refused = error > 0 || (options.strict && warning > 0);
    reportProblems(courses, { io, refused });
    if (refused) return exitCode.content;
    for (const [index, course] of courses.entries()) {
      await write(course, folders[index] as string, { options, io, progress });
    }
    return exitCode.ok;
  } finally {
    progress.clear();
  }
}

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
      yield* buildArtifacts(course, [format]);
    }
  };
  const written = await runInterruptible(io, (signal) => writeArtifacts(folder, artifacts(), signal));
  progress.clear();
  if (!options.quiet) {
    const rows = written.map((artifact) => rowOf(artifact, folder, io.cwd));
    io.stdout.write(summary(rows, coloursFor(io.stdout, io.env)));
  }
}

function rowOf({ bytes, files, kind, name }: Written, folder: string, cwd: string): SummaryRow {
  const path = named(folder, name, cwd);
  return kind === 'folder' ? { path: `${path}/`, bytes, files } : { path, bytes };
}
