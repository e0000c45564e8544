import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { courseDocumentData } from '@hornbook/exporter-html';
import { packagedCourses } from '@hornbook/exporter-scorm';
import type { PlayerData } from '@hornbook/player/session';
import { sourceFrom } from '../course-files.js';
import { openEngine } from '../engine/engine.js';
import { StoreLost } from '../engine/rendered-lessons.js';
import { exitCode, isSystemError, UsageError } from '../errors.js';
import { type Io, runInterruptible } from '../io.js';
import { readCourses } from '../load-courses.js';
import type { ReadCourse } from '../loaded-course.js';
import type { RunOptions } from '../options/run-options.js';
import { countBySeverity, type Finding, findingsOf, pathFrom } from '../report/findings.js';
import { reportProblems } from '../report/pretty-report.js';
import { progressOn } from '../report/progress.js';
import { type CourseRun, hasPassed, runJson } from '../report/run-json.js';
import { findingsIn, playPackages, type Script } from '../run/play-packages.js';
import { readAnswers } from '../run/read-answers.js';
import { readStdin, type StandardInput } from '../standard-input.js';

/** `hornbook run`: reads all courses, and plays each in a simulated LMS. Writes nothing. */
export async function runCourses(options: RunOptions, io: Io): Promise<number> {
  const script = options.answers === undefined ? undefined : readScript(options.answers, io);
  const read = await readAll(options, io, await readStdin(options, io));
  const courses = read.map(({ course }) => course);
  const findings: Finding[] = findingsOf(courses, io.cwd);
  if (script) findings.push(...findingsIn(script, script.diagnostics));
  const runs: CourseRun[] = [];
  for (const { packages } of read) {
    if (packages.length > 0) runs.push(...playPackages(packages, { options, script, findings }));
  }
  const counts = countBySeverity(findings);
  reportProblems(findings, counts, false, io);
  const report = { runs, counts, findings, calls: options.calls };
  if (options.format === 'json') io.stdout.write(runJson(report));
  else {
    const { prettyRuns } = await import('../report/pretty-run.js');
    for (const text of prettyRuns(report, io)) io.stdout.write(text);
  }
  return hasPassed(report) ? exitCode.ok : exitCode.content;
}

/** Throws a UsageError if there is no such file. */
function readScript(path: string, io: Io): Script {
  const given = resolve(io.cwd, path);
  const file = pathFrom(io.cwd, dirname(given), basename(given));
  try {
    const { diagnostics, source } = sourceFrom({ bytes: readFileSync(given) }, file);
    const text = source?.text ?? '';
    const read = source ? readAnswers(text, file) : { source: { placeOf: () => undefined }, diagnostics };
    return { ...read, file, text };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`\`${path}\` cannot be read`, 'Is the path right, and is it a file?');
  }
}

interface Readable {
  readonly course: ReadCourse;
  /** What the pages of its packages have; none where the course has errors. */
  readonly packages: readonly PlayerData[];
}

async function readAll(options: RunOptions, io: Io, stdin: StandardInput | undefined): Promise<Readable[]> {
  const progress = progressOn(io, 'Reading', options.quiet);
  const engine = openEngine(options, io);
  try {
    return await runInterruptible(io, async (signal) => {
      const loading = { cwd: io.cwd, stdin, engine, progress, signal };
      const courses = await readCourses(options.paths, { ...loading, isBuilt: true, isFixed: false });
      // While the lessons are there.
      return courses.map((course) => ({ course, packages: dataOf(course) }));
    });
  } catch (error) {
    if (!(error instanceof StoreLost && options.cache)) throw error;
    return await readAll({ ...options, cache: false }, io, stdin);
  } finally {
    progress.clear();
    engine.close();
  }
}

const dataOf = ({ course }: ReadCourse): PlayerData[] =>
  course ? packagedCourses(course.forms.html).map(courseDocumentData) : [];
