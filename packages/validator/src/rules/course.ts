import { type Diagnostic, fixAt, inFile, isRecord, type SourcedData } from '@hornbook/model';
import type { CourseView } from '../course-view.js';
import { type LessonView, placeOfKey } from '../lesson-view.js';
import { messages } from '../messages.js';

export function* courseWithoutLessons({ lessons, path, settings }: CourseView): Iterable<Diagnostic> {
  if (lessons.length > 0) return;
  yield inFile(path, messages.courseWithoutLessons(undefined, placeOfKey(settings, 'lessons')));
}

/** A learning platform lists courses by their titles. */
export function* courseTitle({ course, path, settings }: CourseView): Iterable<Diagnostic> {
  if (course.title.trim() !== '') return;
  yield inFile(path, messages.titleEmpty({ kind: 'course' }, placeOfKey(settings, 'title')));
}

/** A title of blanks is none. */
export function* lessonTitle({ frontMatter, lesson }: LessonView): Iterable<Diagnostic> {
  if (lesson.title.trim() !== '') return;
  yield messages.titleEmpty({ kind: 'lesson' }, placeOfKey(frontMatter, 'title'));
}

/** Learners must be able to reach what the settings ask for. */
export function* completionPossible({ course, lessons, path, settings }: CourseView): Iterable<Diagnostic> {
  const { completion, passMark } = course;
  // An invalid pass mark has been reported already.
  if (completion === 'passed' && passMark === undefined && !isSet(settings, 'passMark')) {
    yield inFile(path, messages.passMarkMissing(undefined, placeOfKey(settings, 'completion')));
  } else if (passMark !== undefined && !lessons.some(({ earnsPoints }) => earnsPoints)) {
    yield inFile(path, messages.nothingToPass(undefined, placeOfKey(settings, 'passMark')));
  }
  if (completion === 'answered' && lessons.every(({ questions }) => questions === 0)) {
    yield inFile(path, messages.nothingToAnswer(undefined, placeOfKey(settings, 'completion')));
  }
}

/** `0.8` where 80 percent are meant. */
export function* passMarkInPercent({ course, path, settings }: CourseView): Iterable<Diagnostic> {
  const { passMark: value } = course;
  if (value === undefined || value <= 0 || value > 1) return;
  const meant = Math.round(value * 10_000) / 100;
  const place = placeOfKey(settings, 'passMark');
  yield inFile(path, messages.passMarkFraction({ value, meant }, place, fixAt(place, `${meant}`)));
}

/** Where each lesson has a score of its own, an LMS decides what becomes of them. */
export function* scormScos({ course, lessons, path, settings }: CourseView): Iterable<Diagnostic> {
  if (course.scorm.packaging !== 'scos' || lessons.length < 2) return;
  const place = settings?.placeOf(['scorm', 'packaging'], 'value');
  yield inFile(path, messages.scormScos({ lessons: lessons.length }, place ?? placeOfKey(settings, 'scorm')));
}

const isSet = (settings: SourcedData | undefined, key: string): boolean =>
  isRecord(settings?.data) && Object.hasOwn(settings.data, key);
