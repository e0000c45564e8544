import { setImmediate } from 'node:timers/promises';
import { openEngine } from '../engine/engine.js';
import { exitCode } from '../errors.js';
import { type Io, runInterruptible } from '../io.js';
import { loadCourses, readCourses } from '../load-courses.js';
import type { LoadedCourse, ReadCourse } from '../loaded-course.js';
import type { CheckOptions } from '../options/check-options.js';
import { type CheckReport, countBySeverity, findingsOf } from '../report/findings.js';
import { progressOn } from '../report/progress.js';
import { reportFormats } from '../report/report-formats.js';

/** `hornbook check`: reads and checks all courses, fixes what can be fixed if asked to, and reports what it found. */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const inspected = await runInterruptible(io, (signal) => inspect(options, io, signal));
  const report = reportOn(inspected, options, io);
  const print = await reportFormats.find(({ format }) => format === options.format)?.load();
  io.stdout.write(print?.(report, io) ?? '');
  return report.passed ? exitCode.ok : exitCode.content;
}

interface Inspected {
  readonly courses: readonly LoadedCourse[];
  /** How many fixes were written, by file. */
  readonly fixed: ReadonlyMap<string, number>;
}

/** A fix may be needed inside what another one has changed. More than a few passes would be a bug. */
const maxPasses = 10;

async function inspect(
  { fix, paths, quiet, ...options }: CheckOptions,
  io: Io,
  signal: AbortSignal,
): Promise<Inspected> {
  const progress = progressOn(io, 'Checking', quiet);
  const engine = openEngine(options, io);
  const loading = { cwd: io.cwd, engine, progress, isBuilt: false, isFixed: fix, signal };
  const fixed = new Map<string, number>();
  try {
    if (!fix) return { courses: await loadCourses(paths, loading), fixed };
    let courses = await readCourses(paths, loading);
    for (let pass = 0; pass < maxPasses; pass++) {
      const written = await writeAllFixes(courses, signal);
      if (written.length === 0) break;
      for (const [file, count] of written) fixed.set(file, (fixed.get(file) ?? 0) + count);
      courses = await readCourses(paths, { ...loading, progress: { ...progress, course: () => {} } });
    }
    return { courses, fixed };
  } finally {
    progress.clear();
    engine.close();
  }
}

/** Each file is written as a whole, or not at all. */
async function writeAllFixes(
  courses: readonly ReadCourse[],
  signal: AbortSignal,
): Promise<[string, number][]> {
  const { writeFixes } = await import('../write/write-fixes.js');
  const written: [string, number][] = [];
  for (const course of courses) {
    for (const fixes of writeFixes(course)) {
      written.push(fixes);
      await setImmediate();
      signal.throwIfAborted();
    }
  }
  return written;
}

function reportOn(
  { courses, fixed }: Inspected,
  { maxWarnings, quiet }: CheckOptions,
  { cwd }: Io,
): CheckReport {
  const findings = findingsOf(courses, cwd);
  const counts = countBySeverity(findings);
  return {
    findings,
    counts,
    lessons: courses.reduce((sum, { lessons }) => sum + lessons, 0),
    fixes: [...fixed.values()].reduce((sum, count) => sum + count, 0),
    fixedFiles: fixed.size,
    hiddenFixes: courses.reduce((sum, { hiddenFixes }) => sum + hiddenFixes, 0),
    maxWarnings,
    passed: counts.error === 0 && counts.warning <= maxWarnings,
    quiet,
  };
}
