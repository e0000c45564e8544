import type { Packing } from '../question-type.js';
import { optionsFingerprint, packOptions, unpackOptions } from '../shared/choice/pack-options.js';
import type { BareSingleChoice, SingleChoiceAnswer } from './schema.js';

export const pack: Packing<BareSingleChoice, SingleChoiceAnswer> = {
  fingerprint: optionsFingerprint,
  pack: (question, answer) => packOptions(question, [answer]),
  unpack: (question, packed) => {
    const chosen = unpackOptions(question, packed);
    return chosen?.length === 1 ? chosen[0] : undefined;
  },
};
