import { setImmediate } from 'node:timers/promises';
import { type CompiledLesson, lessonCompiler, type SoughtLesson } from './compile-lesson.js';
import type { CourseContext, LessonTask } from './course-context.js';
import type { Engine } from './engine.js';
import type { Excess } from './lesson-pool.js';
import type { LessonFile } from './lesson-texts.js';

/** What became of the lessons of a course, in their order. */
export type Compiled = readonly (CompiledLesson | Excess)[];

export interface Compiling {
  readonly engine: Engine;
  readonly context: CourseContext;
  /** How long a lesson may take, if somebody said so. */
  readonly seconds: number | undefined;
  /** What is known of a lesson. Throws if the work has to end. */
  seek(path: string): SoughtLesson;
  /** Reads the text of a lesson when its turn comes. Throws, too. */
  read(path: string): string;
  /** Is aborted if the work has to end. */
  readonly signal: AbortSignal;
}

/**
 * Compiles the lessons of a course, unless the store has them, and returns what became of them, in their order. Throws the signal's
 * reason as soon as it is aborted, whatever the threads are at.
 */
export async function compileAll(
  lessons: readonly LessonFile[],
  { context, engine, read, seconds, seek, signal }: Compiling,
): Promise<Compiled> {
  const compiler = lessonCompiler(context);
  const done: (CompiledLesson | undefined)[] = [];
  for (const { path } of lessons) {
    // Signals are handled between two turns of the event loop.
    if (done.length % 50 === 0) await setImmediate();
    done.push(compiler.find(seek(path)));
  }
  const missing = lessons.filter((_, index) => !done[index]);
  const made = (await compileMissing()).values();
  return done.map((known) => known ?? (made.next().value as CompiledLesson | Excess));

  async function compileMissing(): Promise<readonly (CompiledLesson | Excess)[]> {
    const isAsked = engine.jobs !== undefined || seconds !== undefined;
    if (missing.length === 0 || (!isAsked && isLittle(missing))) return compileEach(1, compileHere);
    const { openPool } = await import('./lesson-pool.js');
    const pool = openPool({ context, seconds: seconds ?? defaultSeconds, size: engine.jobs });
    try {
      return await compileEach(pool.size, pool.compile);
    } finally {
      await pool.close();
    }
  }

  function compileEach(
    count: number,
    compile: (task: LessonTask) => Promise<CompiledLesson | Excess>,
  ): Promise<(CompiledLesson | Excess)[]> {
    const work = inParallel(missing, count, ({ path }) => compile({ path, text: read(path) }));
    return untilAborted(work, signal);
  }

  async function compileHere(task: LessonTask): Promise<CompiledLesson> {
    await setImmediate();
    return compiler.compile(task);
  }
}

/** How long a lesson may take where course.yaml does not say. */
export const defaultSeconds = 10;

/** Characters. Less is done before a thread has started, and small lessons end soon, whatever is in them. */
const little = { all: 150_000, lesson: 20_000 };

const isLittle = (lessons: readonly LessonFile[]): boolean =>
  lessons.every(({ size }) => size <= little.lesson) &&
  lessons.reduce((sum, { size }) => sum + size, 0) <= little.all;

/** Does so many at the same time. The results are in the order of the items; the first failure ends it. */
async function inParallel<T, R>(
  items: readonly T[],
  count: number,
  run: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const rest = items.entries();
  const takeTurns = async (): Promise<void> => {
    for (const [index, item] of rest) results[index] = await run(item);
  };
  await Promise.all(Array.from({ length: count }, takeTurns));
  return results;
}

/** What the work gives, or the signal's reason if that comes first. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    if (signal.aborted) abort();
  });
}
