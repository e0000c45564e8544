import type { BareQuestion } from '@hornbook/model';
import type { Packing } from '../question-type.js';
import { packText, unpackText } from '../shared/pack-text.js';

export const pack: Packing<BareQuestion, string> = {
  fingerprint: () => '',
  pack: (_question, answer) => packText(answer),
  unpack: (_question, packed) => unpackText(packed),
};
