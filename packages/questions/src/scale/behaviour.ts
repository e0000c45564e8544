export { chooseOne as behaviour } from '../shared/choice/choose-one.js';
