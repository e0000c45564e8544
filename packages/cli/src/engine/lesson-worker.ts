import { type CompiledLesson, type LessonCompiler, lessonCompiler } from './compile-lesson.js';
import type { CourseContext, LessonTask } from './course-context.js';

/** What is sent to a worker. */
export interface WorkerTask {
  readonly lesson: LessonTask;
  /** JSON of the `CourseContext`, the same for all tasks of a thread. It is shared and not copied, because it names all lessons. */
  readonly context: SharedArrayBuffer;
  /** How long it may take. */
  readonly seconds: number;
  /** Shared, so that it is known of a thread that says nothing any more. */
  readonly progress: LessonProgress;
}

/** When work on a lesson began, in milliseconds since 1970, or 0 before that; and the line that it has reached. */
export type LessonProgress = Float64Array;

let compiler: LessonCompiler | undefined;

/** `undefined`: it took too long. */
export type WorkerAnswer = CompiledLesson | undefined;

/** Runs in a thread of its own. */
export async function compileInWorker(task: WorkerTask): Promise<WorkerAnswer> {
  const { context, lesson, progress, seconds } = task;
  compiler ??= lessonCompiler(decode(context));
  progress[0] = Date.now();
  const start = performance.now();
  const isLate = () => performance.now() - start > seconds * 1000;
  const compiled = await compiler.compile(lesson, {
    isLate,
    onReach(line) {
      progress[1] = line;
    },
  });
  return isLate() ? undefined : compiled;
}

/** Copied, because a TextDecoder takes no shared memory. */
const decode = (context: SharedArrayBuffer): CourseContext =>
  JSON.parse(new TextDecoder().decode(new Uint8Array(context).slice()));
