import { defineMessage } from '@hornbook/model';

export const messages = {
  tooFewItems: defineMessage({
    ruleId: 'order-too-few-items',
    severity: 'error',
    reason: () => 'There is nothing to put in order: the list has fewer than two items',
    note: 'Write an item for each step, in the right order: `1. first`, `2. second`. Learners see them shuffled.',
  }),
};
