import { defineMessage } from '@hornbook/model';

export const messages = {
  noPartner: defineMessage({
    ruleId: 'match-without-partner',
    severity: 'error',
    reason: () => 'This item has no partner',
    note: 'Write its partner as a list of one item below it, indented: `  - partner`. If it is to be an extra partner that belongs to nothing, begin it with `( )`.',
  }),
  severalPartners: defineMessage({
    ruleId: 'match-several-partners',
    severity: 'error',
    reason: () => 'This item has a partner already',
    note: 'An item has one partner. Write an extra one that belongs to nothing as an item of the outer list: `- ( ) extra`.',
  }),
  knownTarget: defineMessage<{ line: number }>({
    ruleId: 'match-extra-is-partner',
    severity: 'warning',
    reason: ({ line }) => `The same stands in line ${line}, so this extra partner is left out`,
    note: 'Take the line away, or write something that belongs to nothing.',
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
      'Partners stand in a drop-down list, which shows words alone; of this only the words are left',
    note: 'Put pictures, formulas, links and blocks of code into the item, which shows them, and its name into the partner.',
  }),
};
