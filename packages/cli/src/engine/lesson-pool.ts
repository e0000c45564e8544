import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { Tinypool } from 'tinypool';
import { packageFile } from '../package-files.js';
import type { CompiledLesson } from './compile-lesson.js';
import type { CourseContext, LessonTask } from './course-context.js';
import type { LessonProgress, WorkerAnswer, WorkerTask } from './lesson-worker.js';

/** Megabytes. With a third of it (V8 copies between halves), most of what a lesson needs is gone when garbage is collected. */
const youngMemory = 96;

/** Megabytes. No lesson needs a tenth of it. */
const maxMemory = 1024;

/** What a lesson took too much of, and where. */
export interface Excess {
  readonly excess: 'time' | 'memory';
  /** The line that had been reached. */
  readonly line: number;
}

/** Threads that compile the lessons of a course. */
export interface LessonPool {
  /** How many lessons it compiles at the same time. */
  readonly size: number;
  compile(lesson: LessonTask): Promise<CompiledLesson | Excess>;
  /** When it has ended, the memory of the threads is free. */
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly context: CourseContext;
  /** How long a lesson may take. A thread that takes longer is replaced. */
  readonly seconds: number;
  /** Default: as many as there are processors. */
  readonly size?: number | undefined;
}

export function openPool({ context, seconds, size = availableParallelism() }: PoolOptions): LessonPool {
  const pool = new Tinypool({
    filename: packageFile('dist/lesson-worker.js').href,
    name: 'compileInWorker',
    minThreads: 0,
    maxThreads: size,
    resourceLimits: { maxOldGenerationSizeMb: maxMemory, maxYoungGenerationSizeMb: youngMemory },
  });
  // A thread that fails while it has no lesson, as when it starts, fails those that are under way: one of them waits for it.
  const underWay = new Set<(error: unknown) => void>();
  pool.on('error', (error) => {
    for (const fail of underWay) fail(error);
  });
  const reportExits = exitReporter(pool);
  const shared = share(JSON.stringify(context));
  return {
    size,
    async compile(lesson) {
      const progress: LessonProgress = new Float64Array(new SharedArrayBuffer(16));
      const task: WorkerTask = { context: shared, lesson, seconds, progress };
      const excess = (of: Excess['excess']): Excess => ({ excess: of, line: progress[1] || 1 });
      const watch = new AbortController();
      const work = new AbortController();
      let fail = (_: unknown): void => {};
      const failed = new Promise<never>((_, reject) => (fail = reject));
      underWay.add(fail);
      try {
        const done: Promise<WorkerAnswer> = pool.run(task, { signal: work.signal });
        reportExits();
        const answer = await Promise.race([done, failed, runsOut(progress, seconds, watch.signal)]);
        return answer ?? excess('time');
      } catch (error) {
        if (isOutOfMemory(error)) return excess('memory');
        throw error;
      } finally {
        underWay.delete(fail);
        watch.abort();
        work.abort();
      }
    },
    async close() {
      // Tinypool's own way crashes where a thread fails meanwhile.
      await Promise.all(pool.threads.map((thread) => thread.terminate()));
      await pool.destroy();
    },
  };
}

/**
 * Tinypool waits forever for a thread that ends by itself and without an error. What is returned makes an error of that, for all
 * threads that there are when it is called.
 */
function exitReporter(pool: Tinypool): () => void {
  const seen = new WeakSet();
  return () => {
    for (const thread of pool.threads.filter((one) => !seen.has(one))) {
      seen.add(thread);
      thread.on('exit', () => {
        // Those that the pool ends are no longer among them.
        if (pool.threads.includes(thread)) thread.emit('error', new Error('a thread has ended by itself'));
      });
    }
  };
}

function share(text: string): SharedArrayBuffer {
  const bytes = new TextEncoder().encode(text);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

/** Ends when so many seconds have passed since the work began. Until then, the thread is starting. */
async function runsOut(progress: LessonProgress, seconds: number, signal: AbortSignal): Promise<undefined> {
  for (let left = seconds * 1000; left > 0; left = timeLeft(progress, seconds)) {
    await setTimeout(left, undefined, { signal });
  }
}

const timeLeft = ([begun = 0]: LessonProgress, seconds: number): number =>
  begun === 0 ? 100 : begun + seconds * 1000 - Date.now();

const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
