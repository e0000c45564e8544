import type { Engine } from '../engine/engine.js';
import { type WatchEvent, watchCourses } from '../engine/watch-courses.js';
import { type Io, runInterruptible } from '../io.js';
import type { BuildOptions } from '../options/build-options.js';
import { reportBuild } from '../report/build-report.js';
import { reportFailure } from '../report/failure.js';
import { pathFrom } from '../report/findings.js';
import { printable } from '../report/printable.js';
import { progressOn } from '../report/progress.js';
import { colorsFor } from '../report/terminal.js';

/** `hornbook build --watch`: builds whenever something changes. It ends by a signal. */
export function watch(options: BuildOptions, io: Io, engine: Engine): Promise<number> {
  const progress = { ...progressOn(io, 'Building', options.quiet), course: () => {} };
  return runInterruptible(io, async (signal) => {
    for await (const event of watchCourses(options, { cwd: io.cwd, engine, progress, signal })) {
      progress.clear();
      show(event, options, io);
    }
    return 0;
  });
}

function show(event: WatchEvent, options: BuildOptions, io: Io): void {
  const { dim } = colorsFor(io.stdout, io.env);
  const { changed, milliseconds } = event;
  const [first] = changed;
  if (first !== undefined) {
    const others = changed.length > 1 ? ` and ${changed.length - 1} more` : '';
    io.stdout.write(`\n${printable(pathFrom(io.cwd, first))}${others} changed\n`);
  }
  if ('error' in event) reportFailure(event.error, io, 'build');
  else reportBuild(event.outcome, options, io);
  io.stdout.write(dim(`${Math.round(milliseconds)} ms. Waiting for changes; Ctrl-C ends.\n`));
}
