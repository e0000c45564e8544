import type { PlainQuestion } from '@hornbook/model';
import type { Packing } from '../question-type.js';
import { isAnswer } from './grade.js';
import type { NumberAnswer } from './schema.js';

/** Digits need no packing. */
export const pack: Packing<PlainQuestion, NumberAnswer> = {
  fingerprint: () => '',
  pack: (_question, answer) => answer,
  unpack: (_question, packed) => (isAnswer(packed) ? packed : undefined),
};
