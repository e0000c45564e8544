import { defineMessage } from '@hornbook/model';
import { choiceMessages } from '../shared/choice/messages.js';

export const messages = {
  ...choiceMessages,
  allRight: defineMessage<{ right: number }>({
    ruleId: 'choice-all-right',
    severity: 'info',
    reason: ({ right }) => `All ${right} answers are marked as right, so whoever chooses everything is right`,
    note: 'Add a wrong answer (`- [ ] …`), or remove the x from those that are wrong.',
  }),
};
