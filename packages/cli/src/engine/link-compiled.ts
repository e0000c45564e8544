import {
  type AssembledCourse,
  type LinkedCourse,
  type LinkedLesson,
  type LinkOptions,
  link,
  storedCourse,
} from '@hornbook/core/engine';
import { diagnosticFrom, inFile } from '@hornbook/model';
import { messages } from '../messages.js';
import type { Compiled } from './compile-all.js';
import type { Excess } from './lesson-pool.js';
import { unpackOutline } from './lesson-record.js';
import type { LessonFile } from './lesson-texts.js';
import { renderedLessons, type StoredLesson } from './rendered-lessons.js';

/** Puts a course together from its compiled lessons. */
export function linkCompiled(
  compiled: Compiled,
  files: readonly LessonFile[],
  linking: LinkOptions,
  { seconds, store }: { readonly seconds: number; readonly store: string },
): LinkedCourse<AssembledCourse> {
  const done: StoredLesson[] = [];
  const lessons = compiled.map((lesson, index): LinkedLesson => {
    if ('excess' in lesson) return tooSlow(files[index] as LessonFile, lesson, seconds);
    const { entries, linked } = unpackOutline(lesson.outline);
    if (entries) done.push({ ...lesson, entries });
    return { ...linked, diagnostics: lesson.problems.map(diagnosticFrom) };
  });
  return link(lessons, linking, (fields) => storedCourse(fields, renderedLessons(done, store)));
}

/** Nothing is known of such a lesson but its name and the line. */
function tooSlow({ id, path }: LessonFile, { excess, line }: Excess, seconds: number): LinkedLesson {
  const problem = messages.tooSlow({ excess, seconds }, { line, column: 1 });
  return {
    path,
    title: id,
    lang: 'en',
    hasQuestions: false,
    ruleComments: [],
    diagnostics: [inFile(path, problem)],
  };
}
