import { openEngine } from '../engine/engine.js';
import { exitCode } from '../errors.js';
import { type Io, runInterruptible } from '../io.js';
import { readCourses } from '../load-courses.js';
import type { ReadCourse } from '../loaded-course.js';
import type { OutlineOptions } from '../options/outline-options.js';
import { countBySeverity, findingsOf } from '../report/findings.js';
import { reportProblems } from '../report/pretty-report.js';
import { progressOn } from '../report/progress.js';
import { readStdin, type StandardInput } from '../standard-input.js';

/** `hornbook outline`: reads all courses, and lists their questions with what is right. Writes nothing. */
export async function outline(options: OutlineOptions, io: Io): Promise<number> {
  const stdin = await readStdin(options, io);
  const courses = await runInterruptible(io, (signal) => readAll(options, io, { signal, stdin }));
  const findings = findingsOf(courses, io.cwd);
  const counts = countBySeverity(findings);
  reportProblems(findings, counts, false, io);
  if (options.format === 'json') {
    const { outlineJson } = await import('../report/outline-json.js');
    io.stdout.write(outlineJson({ courses, counts, findings }, io));
  } else {
    const { prettyOutline } = await import('../report/pretty-outline.js');
    for (const text of prettyOutline(courses, options, io)) io.stdout.write(text);
  }
  return counts.error === 0 ? exitCode.ok : exitCode.content;
}

async function readAll(
  { paths, quiet, ...options }: OutlineOptions,
  io: Io,
  { signal, stdin }: { readonly signal: AbortSignal; readonly stdin: StandardInput | undefined },
): Promise<ReadCourse[]> {
  const progress = progressOn(io, 'Reading', quiet);
  const engine = openEngine(options, io);
  const loading = { cwd: io.cwd, stdin, engine, progress, signal };
  try {
    return await readCourses(paths, { ...loading, isBuilt: false, isFixed: false, isOutlined: true });
  } finally {
    progress.clear();
    engine.close();
  }
}
