import { getOwn } from '@hornbook/model';
import type { Packing } from '../question-type.js';
import { fingerprintOf, packIds, unpackIds } from '../shared/pack-ids.js';
import { packText, unpackText } from '../shared/pack-text.js';
import type { Blank, ClozeAnswer, PlainCloze } from './schema.js';

/** By id: another order of the same blanks keeps packed answers valid. */
const sorted = ({ blanks }: PlainCloze): Blank[] =>
  [...blanks].sort((one, other) => (one.id < other.id ? -1 : 1));

/** A part for every blank, empty or `-` for one that is: `docker%20ps/3/-`. */
export const pack: Packing<PlainCloze, ClozeAnswer> = {
  fingerprint: (question) =>
    sorted(question)
      .map(({ id, options }) => `${id}:${options ? fingerprintOf(options) : ''}`)
      .join(),
  pack: (question, answer) =>
    sorted(question)
      .map(({ id, options }) => {
        const given = getOwn(answer, id);
        return options ? packIds(options, [given]) : packText(given ?? '');
      })
      .join('/'),
  unpack(question, packed) {
    const blanks = sorted(question);
    const parts = packed.split('/');
    const given = blanks.map((blank, index) => unpackBlank(blank, parts[index] ?? ''));
    if (parts.length !== blanks.length || given.includes(undefined)) return undefined;
    const filled = blanks.flatMap(({ id }, index) => (given[index] ? [[id, given[index]] as const] : []));
    return filled.length > 0 ? Object.fromEntries(filled) : undefined;
  },
};

/** Empty where the blank was left empty, `undefined` where the text is damaged. */
function unpackBlank({ options }: Blank, packed: string): string | undefined {
  if (!options) return unpackText(packed);
  const chosen = unpackIds(options, packed);
  return chosen?.length === 1 ? (chosen[0] ?? '') : undefined;
}
