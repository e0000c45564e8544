import type { PlainQuestion } from '@hornbook/model';
import type { Packing } from '../question-type.js';
import { packText, unpackText } from './pack-text.js';

/** Packs an answer that is a text, whatever was asked. */
export const packWritten: Packing<PlainQuestion, string> = {
  fingerprint: () => '',
  pack: (_question, answer) => packText(answer),
  unpack: (_question, packed) => unpackText(packed),
};
