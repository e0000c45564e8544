import { pairsBehaviour } from '../shared/pairs/pairs-behaviour.js';

export const behaviour = pairsBehaviour('getAll');
