import { defineMessage } from '@hornbook/model';
import { answerMessages } from '../shared/typed/messages.js';

export const messages = {
  ...answerMessages,
  notANumber: defineMessage<{ text: string }>({
    ruleId: 'number-not-a-number',
    severity: 'error',
    reason: ({ text }) => `\`${text}\` is not a number`,
    note: 'Write digits, such as `3.14`, `-5` or `1.5e-3`; a range has two points: `3 .. 4`. Write the unit as a setting: `unit="ms"`.',
  }),
  ambiguous: defineMessage<{ text: string; thousands: string; decimal: string }>({
    ruleId: 'number-ambiguous',
    severity: 'error',
    reason: ({ decimal, text, thousands }) => `\`${text}\` can mean ${thousands} or ${decimal}`,
    note: ({ decimal, thousands }) => `Write \`${thousands}\` or \`${decimal}\`.`,
  }),
  reversed: defineMessage<{ from: string; to: string }>({
    ruleId: 'number-reversed-range',
    severity: 'error',
    reason: ({ from, to }) => `No number is between ${from} and ${to}: the range is reversed`,
    note: ({ from, to }) => `Write \`${to} .. ${from}\`.`,
  }),
};
