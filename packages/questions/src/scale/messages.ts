export { optionMessages as messages } from '../shared/choice/messages.js';
