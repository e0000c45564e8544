import type { Packing } from '../question-type.js';
import { isStrings } from '../shared/answer-shapes.js';
import { fingerprintOf, packIds, unpackIds } from '../shared/pack-ids.js';
import type { OrderAnswer, PlainOrder } from './schema.js';

export const pack: Packing<PlainOrder, OrderAnswer> = {
  fingerprint: ({ items }) => fingerprintOf(items),
  pack: ({ items }, answer) => packIds(items, answer),
  unpack: ({ items }, packed) => {
    const order = unpackIds(items, packed);
    const isWhole = isStrings(order) && order.length === items.length && new Set(order).size === items.length;
    return isWhole ? order : undefined;
  },
};
