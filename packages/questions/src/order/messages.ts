import { defineMessage } from '@hornbook/model';

export const messages = {
  notOrdered: defineMessage({
    ruleId: 'order-list-not-ordered',
    severity: 'warning',
    reason: () => 'This list has no numbers, and its order is the right one',
    note: 'Write the items in the right order as `1. first`, `2. second`. Learners see them shuffled.',
  }),
  tooFewItems: defineMessage({
    ruleId: 'order-too-few-items',
    severity: 'error',
    reason: () => 'There is nothing to put in order: the list has fewer than two items',
    note: 'Write an item for each step, in the right order: `1. first`, `2. second`. Learners see them shuffled.',
  }),
};
