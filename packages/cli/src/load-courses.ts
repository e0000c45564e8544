import { basename } from 'node:path';
import { courseInput } from './course-input.js';
import { type LoadedCourse, loadCourse } from './load-course.js';
import type { Progress } from './report/progress.js';

/** Reads and checks the courses that a command line names. Throws a UsageError where a path is no course. */
export async function loadCourses(
  paths: readonly string[],
  cwd: string,
  progress: Progress,
): Promise<LoadedCourse[]> {
  const inputs = [];
  for (const path of paths) inputs.push(await courseInput(path, cwd));
  const courses: LoadedCourse[] = [];
  for (const input of inputs) {
    progress.course(input.lesson ?? basename(input.root));
    courses.push(await loadCourse(input, (lesson) => progress.step(`reading ${lesson}`)));
  }
  return courses;
}
