import type { Diagnostic } from '@hornbook/model';
import type { CourseView } from '../course-view.js';
import type { LessonView } from '../lesson-view.js';

/** A rule that needs one lesson and nothing else. Whoever calls it says which file the lesson is. */
export type LessonRule = (view: LessonView) => Iterable<Diagnostic>;

/** A rule about what lessons have to do with each other, or with the settings. Its diagnostics name their files. */
export type CourseRule = (view: CourseView) => Iterable<Diagnostic>;
