import { type CompiledLesson, type LessonCompiler, lessonCompiler } from './compile-lesson.js';
import type { CourseContext, LessonTask } from './course-context.js';

/** What is sent to a worker. */
export interface WorkerTask {
  readonly lesson: LessonTask;
  /** Which course it is of: workers keep what they know of the last one. */
  readonly course: number;
  /** JSON of its `CourseContext`. It is shared and not copied, because it names all lessons. */
  readonly context: SharedArrayBuffer;
  /** When work on the lesson began, in milliseconds since 1970; 0 before that. */
  readonly begun: Float64Array;
}

let current: { readonly course: number; readonly compiler: LessonCompiler } | undefined;

export interface WorkerAnswer {
  readonly lesson: CompiledLesson;
  /** How long it took. */
  readonly milliseconds: number;
}

/** Runs in a thread of its own. */
export async function compileInWorker({ begun, context, course, lesson }: WorkerTask): Promise<WorkerAnswer> {
  if (current?.course !== course) current = { course, compiler: lessonCompiler(decode(context)) };
  begun[0] = Date.now();
  const start = performance.now();
  const compiled = await current.compiler.compile(lesson);
  return { lesson: compiled, milliseconds: performance.now() - start };
}

/** Copied, because a TextDecoder takes no shared memory. */
const decode = (context: SharedArrayBuffer): CourseContext =>
  JSON.parse(new TextDecoder().decode(new Uint8Array(context).slice()));
