import type { Packing } from '../question-type.js';
import { isStrings } from '../shared/answer-shapes.js';
import { fingerprintOf, packIds, unpackIds } from '../shared/pack-ids.js';
import type { MultipleChoiceAnswer, PlainMultipleChoice } from './schema.js';

export const pack: Packing<PlainMultipleChoice, MultipleChoiceAnswer> = {
  fingerprint: ({ options }) => fingerprintOf(options),
  pack: ({ options }, answer) => packIds(options, answer),
  unpack: ({ options }, packed) => {
    const chosen = unpackIds(options, packed);
    const isAnswer = isStrings(chosen) && chosen.length > 0 && new Set(chosen).size === chosen.length;
    return isAnswer ? chosen : undefined;
  },
};
