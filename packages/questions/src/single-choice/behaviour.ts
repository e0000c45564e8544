export { chooseRight as behaviour } from '../shared/choice/choose-one.js';
