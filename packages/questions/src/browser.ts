import { cloze } from './cloze/runtime.js';
import { essay } from './essay/runtime.js';
import { match } from './match/runtime.js';
import { matrix } from './matrix/runtime.js';
import { multipleChoice } from './multiple-choice/runtime.js';
import { number } from './number/runtime.js';
import { order } from './order/runtime.js';
import type { RuntimeType } from './question-type.js';
import { scale } from './scale/runtime.js';
import { singleChoice } from './single-choice/runtime.js';
import { text } from './text/runtime.js';
import { trueFalse } from './true-false/runtime.js';

export { hash, mix } from './draw.js';
export type { Counted, Labels } from './labels.js';
export type { Behavior, Packing, RuntimeType } from './question-type.js';
export { drawnHash, lessonHash, recordHash } from './record-hash.js';

/** The question types, for the browser: they load neither mdast, nor hast, nor a schema. */
export const runtimeTypes: readonly RuntimeType[] = [
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
export const runtimeType = (name: string): RuntimeType | undefined =>
  runtimeTypes.find(({ type }) => type === name);
