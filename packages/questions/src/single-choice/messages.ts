export { oneChoiceMessages as messages } from '../shared/choice/messages.js';
