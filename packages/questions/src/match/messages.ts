import { defineMessage } from '@hornbook/model';

export const messages = {
  noPartner: defineMessage({
    ruleId: 'match-without-partner',
    severity: 'error',
    reason: () => 'This item has no partner',
    note: 'Write its partner as an indented list of one item below it: `  - partner`. If it is an extra partner that belongs to nothing, begin it with `( )`.',
  }),
  severalPartners: defineMessage({
    ruleId: 'match-several-partners',
    severity: 'error',
    reason: () => 'This item already has a partner',
    note: 'An item has one partner. Write an extra one that belongs to nothing as an item of the outer list: `- ( ) extra`.',
  }),
  knownTarget: defineMessage<{ line: number }>({
    ruleId: 'match-extra-is-partner',
    severity: 'warning',
    reason: ({ line }) => `This partner is already on line ${line}, so it is ignored here`,
    note: 'Remove the line, or write something that belongs to nothing.',
  }),
  onePartner: defineMessage({
    ruleId: 'match-one-partner',
    severity: 'warning',
    reason: () => 'All items have the same partner, so there is nothing to choose',
    note: 'Add other pairs, or extra partners that belong to nothing: `- ( ) extra`.',
  }),
  wordsAlone: defineMessage({
    ruleId: 'match-partner-words-alone',
    severity: 'warning',
    reason: () =>
      'Partners are shown in a drop-down list, which can only show text: the rest of this is lost',
    note: 'Put pictures, formulas, links and code blocks in the item, which can show them, and text in the partner.',
  }),
};
