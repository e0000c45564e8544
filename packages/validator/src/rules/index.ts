import { anchorDuplicate } from './anchor-duplicate.js';
import { bankUneven } from './bank-uneven.js';
import { completionPossible } from './completion-possible.js';
import { courseTitle } from './course-title.js';
import { courseWithoutLessons } from './course-without-lessons.js';
import { idDuplicate } from './id-duplicate.js';
import { idReserved } from './id-reserved.js';
import { imageWithoutAlt } from './image-without-alt.js';
import { keyFits } from './key-fits.js';
import { lessonTitle } from './lesson-title.js';
import { linkTarget } from './link-target.js';
import { objectiveKnown } from './objective-known.js';
import { optionIdDuplicate } from './option-id-duplicate.js';
import type { CourseRule, LessonRule } from './rule.js';

/** What must hold for a lesson by itself. */
export const lessonRules: readonly LessonRule[] = [
  lessonTitle,
  optionIdDuplicate,
  keyFits,
  objectiveKnown,
  bankUneven,
  anchorDuplicate,
  imageWithoutAlt,
];

/** What must hold between lessons, and for the course. */
export const courseRules: readonly CourseRule[] = [
  courseWithoutLessons,
  courseTitle,
  completionPossible,
  idDuplicate,
  idReserved,
  linkTarget,
];
