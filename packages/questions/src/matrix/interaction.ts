export { pairsInteraction as interaction } from '../shared/pairs/pairs-interaction.js';
