import { buildCourses } from '../engine/build-courses.js';
import { type Engine, openEngine } from '../engine/engine.js';
import { StoreLost } from '../engine/rendered-lessons.js';
import { exitCode } from '../errors.js';
import { type Io, runInterruptible } from '../io.js';
import type { BuildOptions } from '../options/build-options.js';
import { reportBuild } from '../report/build-report.js';
import { progressOn } from '../report/progress.js';

/** `hornbook build`: reads and checks all courses, and writes them if none of them has an error. */
export async function build(options: BuildOptions, io: Io): Promise<number> {
  const engine = openEngine(options, io);
  try {
    if (options.watch) {
      const { watch } = await import('./watch.js');
      return await watch(options, io, engine);
    }
    return await buildWith(engine, options, io);
  } catch (error) {
    if (!(error instanceof StoreLost && options.cache)) throw error;
    return await build({ ...options, cache: false }, io);
  } finally {
    engine.close();
  }
}

async function buildWith(engine: Engine, options: BuildOptions, io: Io): Promise<number> {
  const progress = progressOn(io, 'Building', options.quiet);
  try {
    const outcome = await runInterruptible(io, (signal) =>
      buildCourses(options, { cwd: io.cwd, engine, progress, signal }),
    );
    reportBuild(outcome, options, io);
    return outcome.refused ? exitCode.content : exitCode.ok;
  } finally {
    progress.clear();
  }
}
