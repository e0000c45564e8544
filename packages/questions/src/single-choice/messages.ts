import { defineMessage } from '@hornbook/model';
import { choiceMessages } from '../shared/choice/messages.js';

export const messages = {
  ...choiceMessages,
  severalRight: defineMessage<{ right: number }>({
    ruleId: 'single-choice-several-right',
    severity: 'warning',
    reason: ({ right }) =>
      `${right} answers are marked as right, but only one can be chosen; either is accepted`,
    note: 'If all of them have to be chosen, write `[x]` and `[ ]` instead of `(x)` and `( )`.',
  }),
};
