import type { Packing } from '../../question-type.js';
import { fingerprintOf, packIds, unpackIds } from '../pack-ids.js';
import type { PlainChoice } from './plain-choice.js';

/** Packs the id of the one option that was chosen. */
export const packOne: Packing<PlainChoice, string> = {
  fingerprint: ({ options }) => fingerprintOf(options),
  pack: ({ options }, answer) => packIds(options, [answer]),
  unpack: ({ options }, packed) => {
    const chosen = unpackIds(options, packed);
    return chosen?.length === 1 ? chosen[0] : undefined;
  },
};
