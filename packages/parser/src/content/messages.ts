import { defineMessage } from '@hornbook/model';

/** What can be wrong with what a lesson shows. */
export const contentMessages = {
  brokenMath: defineMessage<{ reason: string }>({
    ruleId: 'math-broken',
    severity: 'error',
    reason: ({ reason }) => `The formula cannot be read: ${reason}`,
    note: 'Mend it; until then it is shown as it was written. A dollar that begins no formula is written `\\$`.',
  }),
  mathCommand: defineMessage<{ command: string }>({
    ruleId: 'math-command-not-allowed',
    severity: 'error',
    reason: ({ command }) => `\`${command}\` is not allowed in a formula`,
    note: 'Formulas hold neither links nor pictures nor HTML; write those around the formula.',
  }),
  mathComment: defineMessage({
    ruleId: 'math-comment',
    severity: 'warning',
    reason: () => 'In a formula, `%` begins a comment, so the rest of the line is not shown',
    note: 'Write `\\%` for a percent sign.',
  }),
  unclosedMath: defineMessage({
    ruleId: 'math-unclosed',
    severity: 'error',
    reason: () => 'The formula that begins here is never closed, so everything below it is part of it',
    note: 'Put `$$` on a line of its own below it. Dollars that begin no formula are written `\\$\\$`.',
  }),
  liquid: defineMessage<{ tag: string }>({
    ruleId: 'liquid-left-over',
    severity: 'warning',
    reason: ({ tag }) =>
      `\`${tag}\` is a Liquid tag of Jekyll; nothing fills it in here, so it is shown as text`,
    note: 'Write out what it stands for, or put it into a code span if it is meant as an example.',
  }),
  emptyGlossary: defineMessage({
    ruleId: 'glossary-entry-without-term',
    severity: 'warning',
    reason: () => 'This entry of a glossary has no term',
    note: 'Write it as `- _Term_ - what it means`.',
  }),
};
