import { isStrings } from '../answer-shapes.js';
import { fingerprintOf, packIds, sortedIds, unpackIds } from '../pack-ids.js';
import { chosenFor, type Paired, type Pairs, sidesOf } from './sides.js';

/** Packs what every part got, in the order of the parts' ids: `0_2_13`. @param shape an answer for what a part got */
export const packPairs = <T>(shape: (ids: string[]) => T) => ({
  fingerprint(question: Paired): string {
    const { choices, parts } = sidesOf(question);
    return `${fingerprintOf(parts)}\n${fingerprintOf(choices)}`;
  },
  pack(question: Paired, answer: Pairs): string {
    const { choices, parts } = sidesOf(question);
    return sortedIds(parts)
      .map((id) => packIds(choices, chosenFor(answer, id)))
      .join('_');
  },
  unpack(question: Paired, packed: string): Record<string, T> | undefined {
    const { choices, parts } = sidesOf(question);
    const got = packed.split('_').map((ids) => unpackIds(choices, ids));
    const isWhole = got.length === parts.length && got.every((ids) => ids?.length && isStrings(ids));
    return isWhole
      ? Object.fromEntries(sortedIds(parts).map((id, index) => [id, shape(got[index] as string[])]))
      : undefined;
  },
});
