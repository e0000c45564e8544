import type { Diagnostic } from '@hornbook/model';
import { courseAdvice, lessonAdvice } from '../advice/index.js';
import type { CourseView } from '../course-view.js';
import type { LessonView } from '../lesson-view.js';
import {
  completionPossible,
  courseTitle,
  courseWithoutLessons,
  lessonTitle,
  passMarkInPercent,
} from './course.js';
import { idDuplicate, idReserved, optionIdDuplicate } from './ids.js';
import { imageWithoutAlt } from './images.js';
import { anchorDuplicate, linkTarget } from './links.js';
import { bankUneven, keyFits, objectiveKnown } from './questions.js';
import { scormPoints, scormTooMany, storedIdsDiffer, suspendDataFits } from './scorm.js';

/** A rule that needs one lesson and nothing else. Whoever calls it says which file the lesson is. */
type LessonRule = (view: LessonView) => Iterable<Diagnostic>;

/** A rule about what lessons have to do with each other, or with the settings. Its diagnostics name their files. */
type CourseRule = (view: CourseView) => Iterable<Diagnostic>;

/** What must hold for a lesson by itself. */
export const lessonRules: readonly LessonRule[] = [
  lessonTitle,
  optionIdDuplicate,
  keyFits,
  objectiveKnown,
  bankUneven,
  anchorDuplicate,
  imageWithoutAlt,
  scormTooMany,
  scormPoints,
  ...lessonAdvice,
];

/** What must hold between lessons, and for the course. */
export const courseRules: readonly CourseRule[] = [
  courseWithoutLessons,
  courseTitle,
  completionPossible,
  passMarkInPercent,
  idDuplicate,
  idReserved,
  linkTarget,
  suspendDataFits,
  storedIdsDiffer,
  ...courseAdvice,
];
