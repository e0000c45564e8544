import type { CourseOf, Flavour, LessonOf, Memory, Valid } from '@hornbook/model';
import type { MultipleChoice, MultipleChoiceKey } from './multiple-choice/schema.js';
import type { SingleChoice, SingleChoiceKey } from './single-choice/schema.js';

/** Any question there is. */
export type Question<F extends Flavour = Memory> = SingleChoice<F> | MultipleChoice<F>;
/** The key of any question. */
export type Key<F extends Flavour = Memory> = SingleChoiceKey<F> | MultipleChoiceKey<F>;

export type Lesson = LessonOf<Question, Key>;
export type Course = CourseOf<Lesson>;
export type ValidCourse = Valid<Course>;
