import type { Static } from 'typebox';
import type { LessonOf } from './lesson.js';
import type { KeyBase, QuestionBase } from './question.js';
import type { course } from './schema/course.js';
import type { completion, courseSettings, frontMatter } from './schema/settings.js';

/** course.yaml, as written. */
export type CourseSettings = Static<typeof courseSettings>;
export type FrontMatter = Static<typeof frontMatter>;

/** When a course counts as complete: all lessons seen, all questions answered, or the pass mark reached. */
export type Completion = Static<typeof completion>;

/** A course in memory, its settings resolved. Without `passMark` it is completed, never passed or failed. */
export type CourseOf<L> = Omit<Static<typeof course>, 'lessons'> & { lessons: readonly L[] };

export type AnyCourse = CourseOf<LessonOf<QuestionBase, KeyBase>>;
