import { packPairs } from '../shared/pairs/pack-pairs.js';

export const pack = packPairs(([target]) => target as string);
