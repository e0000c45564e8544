import type { ContentFormat, CourseOf, Hast, LessonOf, Valid } from '@hornbook/model';
import type { ClozeKey, ClozeQuestion } from './cloze/schema.js';
import type { EssayKey, EssayQuestion } from './essay/schema.js';
import type { MatchKey, MatchQuestion } from './match/schema.js';
import type { MatrixKey, MatrixQuestion } from './matrix/schema.js';
import type { MultipleChoiceKey, MultipleChoiceQuestion } from './multiple-choice/schema.js';
import type { NumberKey, NumberQuestion } from './number/schema.js';
import type { OrderKey, OrderQuestion } from './order/schema.js';
import type { ScaleKey, ScaleQuestion } from './scale/schema.js';
import type { SingleChoiceKey, SingleChoiceQuestion } from './single-choice/schema.js';
import type { TextKey, TextQuestion } from './text/schema.js';
import type { TrueFalseKey, TrueFalseQuestion } from './true-false/schema.js';

/** Any question. */
export type Question<F extends ContentFormat = Hast> =
  | TrueFalseQuestion<F>
  | SingleChoiceQuestion<F>
  | MultipleChoiceQuestion<F>
  | TextQuestion<F>
  | NumberQuestion<F>
  | ClozeQuestion<F>
  | MatchQuestion<F>
  | OrderQuestion<F>
  | MatrixQuestion<F>
  | ScaleQuestion<F>
  | EssayQuestion<F>;
/** The key of any question. */
export type Key<F extends ContentFormat = Hast> =
  | TrueFalseKey<F>
  | SingleChoiceKey<F>
  | MultipleChoiceKey<F>
  | TextKey<F>
  | NumberKey<F>
  | ClozeKey<F>
  | MatchKey<F>
  | OrderKey<F>
  | MatrixKey<F>
  | ScaleKey<F>
  | EssayKey<F>;

export type Lesson = LessonOf<Question, Key>;
export type Course = CourseOf<Lesson>;
export type ValidCourse = Valid<Course>;
