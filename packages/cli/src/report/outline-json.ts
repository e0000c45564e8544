import type { OutlinedLesson } from '@hornbook/core/engine';
import type { Io } from '../io.js';
import type { ReadCourse } from '../loaded-course.js';
import { type Counts, type Finding, pathFrom } from './findings.js';
import { problemsOf } from './json-report.js';
import { pointsOf, totalOf } from './outline-points.js';

/** Version of the list's shape, which README.md documents. Within a major version, fields are only added. */
const schemaVersion = '1.0.0';

interface Outline {
  readonly courses: readonly ReadCourse[];
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}

/** For programs. Fields that something doesn't have are left out. */
export function outlineJson({ counts, courses, findings }: Outline, { cwd }: Io): string {
  const outline = {
    schemaVersion,
    courses: courses.map(({ id, outlined, passMark, root, title }) => ({
      ...{ id, title, passMark },
      points: totalOf(outlined.map(pointsOf)).most,
      lessons: outlined.map((lesson) => lessonOf(lesson, pathFrom(cwd, root, lesson.path))),
    })),
    counts,
    problems: problemsOf(findings),
  };
  return `${JSON.stringify(outline, null, 2)}\n`;
}

function lessonOf(lesson: OutlinedLesson, file: string): object {
  const { banks, path: _, questions, ...fields } = lesson;
  return { file, ...fields, points: pointsOf(lesson).most, banks, questions };
}
