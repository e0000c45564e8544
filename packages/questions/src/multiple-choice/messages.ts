export { choiceMessages as messages } from '../shared/choice/messages.js';
