import type { Diagnostic, SourcedData } from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';
import { at } from './at.js';
import { checkLessonShape } from './check-shape.js';
import { type LessonView, viewLesson } from './lesson-view.js';
import { lessonRules } from './rules/index.js';

/** Checks what one lesson tells about itself: its shape, then, if that is sound, its meaning. */
export function validateLesson(lesson: Lesson, frontMatter?: SourcedData): Diagnostic[] {
  const misshapen = checkLessonShape(lesson);
  return misshapen.length > 0 ? misshapen : applyLessonRules(viewLesson(lesson, frontMatter));
}

export const applyLessonRules = (view: LessonView): Diagnostic[] =>
  lessonRules.flatMap((rule) => [...rule(view)].map((diagnostic) => at(view.lesson.path, diagnostic)));
