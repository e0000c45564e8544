import { cloze } from './cloze/syntax.js';
import { essay } from './essay/syntax.js';
import { match } from './match/syntax.js';
import { matrix } from './matrix/syntax.js';
import { multipleChoice } from './multiple-choice/syntax.js';
import { number } from './number/syntax.js';
import { order } from './order/syntax.js';
import { scale } from './scale/syntax.js';
import type { QuestionSyntax, SyntaxKey } from './shared/syntax.js';
import { singleChoice } from './single-choice/syntax.js';
import { text } from './text/syntax.js';
import { trueFalse } from './true-false/syntax.js';

export type { QuestionSyntax, SyntaxKey } from './shared/syntax.js';

/** How questions are written: every type, in the order of the manual. Neither builds nor pages load it. */
export const questionSyntax: readonly QuestionSyntax[] = [
  singleChoice,
  multipleChoice,
  trueFalse,
  text,
  number,
  cloze,
  match,
  order,
  matrix,
  scale,
  essay,
];

/** The settings of every question, but for those that a type lists as unused. */
export const commonKeys: readonly SyntaxKey[] = [
  { name: 'points', meaning: 'Points for a right answer: a number such as `2` or `0.5`.', otherwise: '`1`' },
  {
    name: 'attempts',
    meaning: 'How often it can be answered; the last answer counts.',
    otherwise: '`attempts` in course.yaml, else no limit',
  },
  {
    name: 'shuffle',
    meaning:
      '`answers`: another order for each learner, in which options tagged `{: .fixed}` stay in place; or `none`.',
    otherwise: '`none`',
  },
  {
    name: 'scoring',
    meaning: '`all`: all points or none; or `partial`: part of the answer earns part of the points.',
    otherwise: '`all`',
  },
  {
    name: 'required',
    meaning: '`true` or `false`: whether it has to be answered to complete the course.',
    otherwise: '`true`',
  },
  {
    name: 'objective',
    meaning: 'The objective that it measures, worded as in `objectives` of the front matter.',
    otherwise: 'none',
  },
  { name: 'lang', meaning: 'Its language, such as `de`.', otherwise: "the lesson's" },
];
