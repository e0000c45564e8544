import type { PlainQuestion } from '@hornbook/model';
import type { Packing } from '../question-type.js';

type Named = readonly { readonly id: string }[];

/** Sorted: another order of the same options keeps packed answers valid. */
export const sortedIds = (all: Named): string[] => all.map(({ id }) => id).sort();

/** What the digits of packed ids depend on. */
export const fingerprintOf = (all: Named): string => sortedIds(all).join(' ');

const widthFor = (all: Named): number => (all.length > 36 ? 2 : 1);

/** One digit for each id up to 36 of them, two from there. An id that is not among them is packed as dashes. */
export function packIds(all: Named, chosen: readonly (string | undefined)[]): string {
  const ids = sortedIds(all) as (string | undefined)[];
  const width = widthFor(all);
  return chosen
    .map((id) => (ids.includes(id) ? ids.indexOf(id).toString(36).padStart(width, '0') : '-'.repeat(width)))
    .join('');
}

/** `undefined` where the text is no list of packed ids; dashes give an `undefined` in the list. */
export function unpackIds(all: Named, packed: string): (string | undefined)[] | undefined {
  const ids = sortedIds(all);
  const width = widthFor(all);
  const names = packed.match(new RegExp(`[0-9a-z]{${width}}|-{${width}}`, 'g')) ?? [];
  const chosen = names.map((name) => ids[Number.parseInt(name, 36)]);
  const isWhole = names.length * width === packed.length;
  return isWhole && chosen.every((id, index) => id ?? names[index]?.startsWith('-')) ? chosen : undefined;
}

/** A text in ASCII. Half a surrogate pair, which can't be encoded, becomes U+FFFD. */
export const packText = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));

/** `undefined` where the text is damaged. */
export function unpackText(packed: string): string | undefined {
  try {
    return decodeURIComponent(packed);
  } catch {
    return undefined;
  }
}

/** Packs an answer that is a text, whatever the question. */
export const textPacking: Packing<PlainQuestion, string> = {
  fingerprint: () => '',
  pack: (_question, answer) => packText(answer),
  unpack: (_question, packed) => unpackText(packed),
};
