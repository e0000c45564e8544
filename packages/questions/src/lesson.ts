import type { ContentFormat, CourseOf, Hast, LessonOf, Valid } from '@hornbook/model';
import type { Cloze, ClozeKey } from './cloze/schema.js';
import type { Essay, EssayKey } from './essay/schema.js';
import type { Match, MatchKey } from './match/schema.js';
import type { Matrix, MatrixKey } from './matrix/schema.js';
import type { MultipleChoice, MultipleChoiceKey } from './multiple-choice/schema.js';
import type { NumberKey, NumberQuestion } from './number/schema.js';
import type { Order, OrderKey } from './order/schema.js';
import type { Scale, ScaleKey } from './scale/schema.js';
import type { SingleChoice, SingleChoiceKey } from './single-choice/schema.js';
import type { Text, TextKey } from './text/schema.js';
import type { TrueFalse, TrueFalseKey } from './true-false/schema.js';

/** Any question there is. */
export type Question<F extends ContentFormat = Hast> =
  | TrueFalse<F>
  | SingleChoice<F>
  | MultipleChoice<F>
  | Text<F>
  | NumberQuestion<F>
  | Cloze<F>
  | Match<F>
  | Order<F>
  | Matrix<F>
  | Scale<F>
  | Essay<F>;
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
