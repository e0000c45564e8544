import { setImmediate } from 'node:timers/promises';
import { openEngine } from '../engine/engine.js';
import { exitCode } from '../errors.js';
import { maxSourceBytes } from '../find-lessons.js';
import { type Io, runInterruptible } from '../io.js';
import { loadCourses, readCourses } from '../load-courses.js';
import type { LoadedCourse, Loading, ReadCourse } from '../loaded-course.js';
import type { CheckOptions } from '../options/check-options.js';
import { amount, type CheckReport, countBySeverity, findingsOf } from '../report/findings.js';
import { progressOn } from '../report/progress.js';
import { reportFormats } from '../report/report-formats.js';
import { readStdin, type StandardInput } from '../standard-input.js';

/**
 * `hornbook check`: reads and checks all courses, fixes what can be fixed if asked to, and reports what it found. A lesson from
 * standard input is written, fixed, to standard output, and the report to standard error.
 */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const stdin = await readStdin(options, io);
  const inspected = await runInterruptible(io, (signal) => inspect(options, io, { signal, stdin }));
  const report = reportOn(inspected, options, io);
  const print = await reportFormats.find(({ format }) => format === options.format)?.load();
  const { text } = inspected;
  if (text !== undefined) io.stdout.write(text);
  const { stderr, stdout } = io;
  const sink = text === undefined ? stdout : stderr;
  sink.write(print?.(report, { ...io, stdout: sink }) ?? '');
  return report.passed ? exitCode.ok : exitCode.content;
}

interface Inspected {
  readonly courses: readonly LoadedCourse[];
  /** How many fixes were written, by file. */
  readonly fixed: ReadonlyMap<string, number>;
  /** A lesson from standard input with its fixes, if these were asked for. */
  readonly text?: string;
}

/** A fix may be needed inside what another one has changed. More than a few passes would be a bug. */
const maxPasses = 10;

async function inspect(
  { fix, paths, quiet, ...options }: CheckOptions,
  io: Io,
  { signal, stdin }: { readonly signal: AbortSignal; readonly stdin: StandardInput | undefined },
): Promise<Inspected> {
  const progress = progressOn(io, 'Checking', quiet);
  const engine = openEngine(options, io);
  const loading = { cwd: io.cwd, stdin, engine, progress, isBuilt: false, isFixed: fix, signal };
  const fixed = new Map<string, number>();
  try {
    if (!fix) return { courses: await loadCourses(paths, loading), fixed };
    if (stdin) return await inspectFixed(paths, { ...loading, stdin });
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

/** The same without a file to write to. */
async function inspectFixed(
  paths: readonly string[],
  loading: Loading & { readonly stdin: StandardInput },
): Promise<Inspected> {
  const { fixBytes } = await import('../write/write-fixes.js');
  let { stdin } = loading;
  let count = 0;
  for (let pass = 0; ; pass++) {
    const courses = await readCourses(paths, { ...loading, stdin });
    const fixes = courses.map((course) => fixBytes(course, stdin.bytes));
    const { applied = 0, bytes = stdin.bytes } = fixes[0] ?? {};
    if (applied === 0 || pass === maxPasses) {
      return {
        courses,
        fixed: new Map(count > 0 ? [[stdin.name, count]] : []),
        text: wholeText(stdin.bytes),
      };
    }
    count += applied;
    stdin = { ...stdin, bytes };
  }
}

/** Nothing where that would not be what came in: a report says why. */
function wholeText(bytes: Uint8Array): string {
  try {
    const isCut = bytes.length > maxSourceBytes;
    return isCut ? '' : new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return '';
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
    command: 'check',
    findings,
    counts,
    subject: amount(
      courses.reduce((sum, { lessons }) => sum + lessons, 0),
      'lesson',
    ),
    fixes: [...fixed.values()].reduce((sum, count) => sum + count, 0),
    fixedFiles: fixed.size,
    hiddenFixes: courses.reduce((sum, { hiddenFixes }) => sum + hiddenFixes, 0),
    maxWarnings,
    passed: counts.error === 0 && counts.warning <= maxWarnings,
    quiet,
  };
}
