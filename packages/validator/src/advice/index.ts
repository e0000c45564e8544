import { type Diagnostic, inFile, isGraded } from '@hornbook/model';
import type { CourseView } from '../course-view.js';
import { type LessonView, placeOfKey, placeOfSource } from '../lesson-view.js';
import { messages } from '../messages.js';
import { readingLevel } from './reading-level.js';
import { longestIsRight, rightPlaceOfCourse } from './right-answers.js';

/** Rules that are off until asked for: what is good teaching is for the author to say. */
export const lessonAdvice = [optionFeedback, objectiveMeasured, longestIsRight, readingLevel];
export const courseAdvice = [passMarkUnlimited, rightPlaceOfCourse];

/**
 * What somebody who chose an option learns about it. Feedback for right or wrong answers in general counts. One diagnostic for
 * all questions of a lesson: it may be true of each.
 */
function* optionFeedback({ lesson, questions }: LessonView): Iterable<Diagnostic> {
  const without = questions.filter(({ question }) => {
    const key = lesson.keys.get(question.id);
    if (question.type !== 'single-choice' && question.type !== 'multiple-choice') return false;
    if (!isGraded(key) || key.explanation) return false;
    const right = new Set(key.correct as readonly string[]);
    const { feedback = {}, optionFeedback: own = {} } = key;
    return question.options.some(
      ({ id }) => !Object.hasOwn(own, id) && !feedback[right.has(id) ? 'correct' : 'incorrect'],
    );
  });
  const [first, ...others] = without;
  if (!first) return;
  const lines = others.map(({ source }) => source.line);
  yield messages.optionWithoutFeedback({ lines }, placeOfSource(first.source));
}

function* objectiveMeasured({ frontMatter, lesson, questions }: LessonView): Iterable<Diagnostic> {
  const measured = new Set(questions.map(({ question }) => question.objective));
  for (const [index, objective] of lesson.objectives.entries()) {
    if (measured.has(objective)) continue;
    const place =
      frontMatter?.placeOf(['objectives', index], 'value') ?? placeOfKey(frontMatter, 'objectives');
    yield messages.objectiveWithoutQuestion({ objective }, place);
  }
}

/** Whoever may try as often as they like passes in the end. */
function* passMarkUnlimited({ course, lessons, path, settings }: CourseView): Iterable<Diagnostic> {
  const unlimited = lessons.reduce((sum, lesson) => sum + lesson.unlimited, 0);
  if (course.passMark === undefined || unlimited === 0) return;
  yield inFile(path, messages.passMarkUnlimited({ unlimited }, placeOfKey(settings, 'passMark')));
}
