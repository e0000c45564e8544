import { exitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { loadCourses } from '../load-courses.js';
import type { CheckOptions } from '../options/check-options.js';
import type { CheckReport } from '../report/check-report.js';
import { countBySeverity } from '../report/counts.js';
import { findingsOf } from '../report/finding.js';
import { progressOn } from '../report/progress.js';
import { reportFormats } from '../report/report-formats.js';

/** `hornbook check`: reads and checks all courses, and reports what it found. */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const report = await inspect(options, io);
  const print = await reportFormats.find(({ format }) => format === options.format)?.load();
  io.stdout.write(print?.(report, io) ?? '');
  return report.passed ? exitCode.ok : exitCode.content;
}

async function inspect(
  { maxWarnings, paths, quiet }: CheckOptions,
  { cwd, ...io }: Io,
): Promise<CheckReport> {
  const progress = progressOn({ cwd, ...io }, 'Checking', quiet);
  try {
    const courses = await loadCourses(paths, cwd, progress);
    const findings = findingsOf(courses, cwd);
    const counts = countBySeverity(findings.map(({ diagnostic }) => diagnostic));
    return {
      findings,
      counts,
      lessons: courses.reduce((sum, { lessons }) => sum + lessons, 0),
      maxWarnings,
      passed: counts.error === 0 && counts.warning <= maxWarnings,
      quiet,
    };
  } finally {
    progress.clear();
  }
}
