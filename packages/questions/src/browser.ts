import { cloze } from './cloze/running.js';
import { essay } from './essay/running.js';
import { match } from './match/running.js';
import { matrix } from './matrix/running.js';
import { multipleChoice } from './multiple-choice/running.js';
import { number } from './number/running.js';
import { order } from './order/running.js';
import type { RunningType } from './question-type.js';
import { scale } from './scale/running.js';
import { singleChoice } from './single-choice/running.js';
import { text } from './text/running.js';
import { trueFalse } from './true-false/running.js';

export type { Counted, Labels } from './labels.js';
export type { Behaviour, Packing, RunningType } from './question-type.js';
export { hash, mix } from './shared/hash.js';
export { own } from './shared/own.js';

/** The question types, for the browser: neither mdast, nor hast, nor a schema is loaded. */
export const runningTypes: readonly RunningType[] = [
  trueFalse,
  singleChoice,
  multipleChoice,
  text,
  number,
  cloze,
  match,
  order,
  matrix,
  scale,
  essay,
];

/** The type with this name. Every question of a validated lesson has one. */
export const runningType = (name: string): RunningType | undefined =>
  runningTypes.find(({ type }) => type === name);
