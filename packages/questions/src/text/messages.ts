import { answerMessages, patternMessages } from '../shared/typed/messages.js';

export const messages = { ...answerMessages, ...patternMessages };
