import { type Diagnostic, isGraded, type SourcedData } from '@hornbook/model';
import { at } from '../at.js';
import type { CourseView } from '../course-view.js';
import { isRecord } from '../is-record.js';
import type { LessonView } from '../lesson-view.js';
import { messages } from '../messages.js';
import { placeOfKey } from '../places.js';

/** Whoever learns must be able to reach what the settings ask for. */
export function* completionPossible({ course, lessons, path, settings }: CourseView): Iterable<Diagnostic> {
  const { completion, passMark } = course;
  const questions = lessons.flatMap((lesson) => lesson.questions);
  // A pass mark that cannot be used has been reported as what it is.
  if (completion === 'passed' && passMark === undefined && !isWritten(settings, 'passMark')) {
    yield at(path, messages.passMarkMissing(undefined, placeOfKey(settings, 'completion')));
  } else if (passMark !== undefined && !lessons.some(earnsPoints)) {
    yield at(path, messages.nothingToPass(undefined, placeOfKey(settings, 'passMark')));
  }
  if (completion === 'answered' && questions.length === 0) {
    yield at(path, messages.nothingToAnswer(undefined, placeOfKey(settings, 'completion')));
  }
}

const isWritten = (settings: SourcedData | undefined, key: string): boolean =>
  isRecord(settings?.data) && Object.hasOwn(settings.data, key);

/** Whether a question of the lesson is graded and worth something. */
const earnsPoints = ({ lesson, questions }: LessonView): boolean =>
  questions.some(({ question: { id, points } }) => points > 0 && isGraded(lesson.keys.get(id)));
