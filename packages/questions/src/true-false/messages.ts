import { defineMessage } from '@hornbook/model';
import { choiceMessages } from '../shared/choice/messages.js';

export const messages = {
  ...choiceMessages,
  notTwo: defineMessage({
    ruleId: 'true-false-not-two',
    severity: 'error',
    reason: () => 'A true-or-false question has two options',
    note: 'Write one for true and one for false, or remove the class `.true-false`.',
  }),
  bothRight: defineMessage({
    ruleId: 'true-false-both-right',
    severity: 'error',
    reason: () => 'Both options are marked as right',
    note: 'Remove the x from one of the two markers.',
  }),
};
