import type { Packing } from '../question-type.js';
import { optionsFingerprint, packOptions, unpackOptions } from '../shared/choice/pack-options.js';
import type { BareMultipleChoice, MultipleChoiceAnswer } from './schema.js';

export const pack: Packing<BareMultipleChoice, MultipleChoiceAnswer> = {
  fingerprint: optionsFingerprint,
  pack: packOptions,
  unpack: (question, packed) => (packed === '' ? undefined : unpackOptions(question, packed)),
};
