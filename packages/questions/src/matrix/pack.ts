import { packPairs } from '../shared/pairs/pack-pairs.js';

export const pack = packPairs((columns) => columns);
