import { setImmediate } from 'node:timers/promises';
import { exitCode } from '../exit-code.js';
import { writeFixes } from '../fix/write-fixes.js';
import { type Io, runInterruptible } from '../io.js';
import type { LoadedCourse } from '../load-course.js';
import { loadCourses } from '../load-courses.js';
import type { CheckOptions } from '../options/check-options.js';
import type { CheckReport } from '../report/check-report.js';
import { countBySeverity } from '../report/counts.js';
import { findingsOf } from '../report/finding.js';
import { progressOn } from '../report/progress.js';
import { reportFormats } from '../report/report-formats.js';

/** `hornbook check`: reads and checks all courses, mends what can be if asked to, and reports what it found. */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const report = reportOn(await inspect(options, io), options, io);
  const print = await reportFormats.find(({ format }) => format === options.format)?.load();
  io.stdout.write(print?.(report, io) ?? '');
  return report.passed ? exitCode.ok : exitCode.content;
}

interface Inspected {
  readonly courses: readonly LoadedCourse[];
  /** How many fixes were written, by file. */
  readonly fixed: ReadonlyMap<string, number>;
}

/** A fix may lie in what another one has changed; more than a few on top of each other would be a bug. */
const maxPasses = 10;

async function inspect({ fix, paths, quiet }: CheckOptions, io: Io): Promise<Inspected> {
  const progress = progressOn(io, 'Checking', quiet);
  const fixed = new Map<string, number>();
  try {
    let courses = await loadCourses(paths, io.cwd, progress);
    for (let pass = 0; fix && pass < maxPasses; pass++) {
      const written = await runInterruptible(io, async (signal) => writeAllFixes(courses, signal));
      if (written.length === 0) break;
      for (const [file, count] of written) fixed.set(file, (fixed.get(file) ?? 0) + count);
      courses = await loadCourses(paths, io.cwd, { ...progress, course: () => {} });
    }
    return { courses, fixed };
  } finally {
    progress.clear();
  }
}

/** A file is written wholly, or not at all. */
async function writeAllFixes(
  courses: readonly LoadedCourse[],
  signal: AbortSignal,
): Promise<[string, number][]> {
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
  const counts = countBySeverity(findings.map(({ diagnostic }) => diagnostic));
  return {
    findings,
    counts,
    lessons: courses.reduce((sum, { lessons }) => sum + lessons, 0),
    fixes: [...fixed.values()].reduce((sum, count) => sum + count, 0),
    fixedFiles: fixed.size,
    maxWarnings,
    passed: counts.error === 0 && counts.warning <= maxWarnings,
    quiet,
  };
}
