import { type Building, buildCourses } from '../engine/build-courses.js';
import { openEngine } from '../engine/engine.js';
import { StoreLost } from '../engine/rendered-lessons.js';
import { exitCode, UsageError } from '../errors.js';
import { type Io, runInterruptible } from '../io.js';
import type { BuildOptions } from '../options/build-options.js';
import { reportBuild } from '../report/build-report.js';
import { progressOn } from '../report/progress.js';
import { readStdin, type StandardInput } from '../standard-input.js';

/** `hornbook build`: reads and checks all courses, and writes them if none of them has an error. */
export async function build(options: BuildOptions, io: Io): Promise<number> {
  const stdin = await readStdin(options, io);
  if (stdin?.bytes.length === 0) {
    throw new UsageError('standard input is empty', 'Has the program before it failed?');
  }
  return start(options, io, stdin);
}

async function start(options: BuildOptions, io: Io, stdin: StandardInput | undefined): Promise<number> {
  const engine = openEngine(options, io);
  try {
    if (options.watch) {
      const { watch } = await import('./watch.js');
      return await watch(options, io, engine);
    }
    return await buildWith({ engine, stdin }, options, io);
  } catch (error) {
    if (!(error instanceof StoreLost && options.cache)) throw error;
    return await start({ ...options, cache: false }, io, stdin);
  } finally {
    engine.close();
  }
}

async function buildWith(
  given: Pick<Building, 'engine' | 'stdin'>,
  options: BuildOptions,
  io: Io,
): Promise<number> {
  const progress = progressOn(io, 'Building', options.quiet);
  try {
    const outcome = await runInterruptible(io, (signal) =>
      buildCourses(options, { ...given, cwd: io.cwd, progress, signal }),
    );
    reportBuild(outcome, { quiet: options.quiet || options.report === 'json' }, io);
    if (options.report === 'json') {
      const { buildJsonReport } = await import('../report/build-json-report.js');
      io.stdout.write(buildJsonReport(outcome, io));
    }
    return outcome.refused ? exitCode.content : exitCode.ok;
  } finally {
    progress.clear();
  }
}
