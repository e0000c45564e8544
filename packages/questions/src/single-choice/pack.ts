export { packOne as pack } from '../shared/choice/pack-one.js';
