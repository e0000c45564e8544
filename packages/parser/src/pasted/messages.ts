import { defineMessage } from '@hornbook/model';

/** What is left of a page in a text that was copied from a PDF. */
export const pastedMessages = {
  hyphenation: defineMessage<{ broken: string; joined: string }>({
    ruleId: 'pasted-hyphenation',
    severity: 'info',
    reason: ({ broken }) => `\`${broken}\` is hyphenated at the end of a line, so it is shown as two words`,
    note: ({ joined }) => `Write \`${joined}\`. Text from a PDF file often has such hyphens.`,
  }),
  ligature: defineMessage<{ word: string; letters: string }>({
    ruleId: 'pasted-ligature',
    severity: 'info',
    reason: ({ word }) =>
      `\`${word}\` has letters joined into one character, so nobody finds it by searching`,
    note: ({ letters }) => `Write \`${letters}\`. Text from a PDF file often has such characters.`,
  }),
  bullet: defineMessage<{ sign: string }>({
    ruleId: 'pasted-bullet',
    severity: 'info',
    reason: ({ sign }) => `\`${sign}\` begins no list, so this line is shown as part of a paragraph`,
    note: 'Begin the items of a list with `- `.',
  }),
  pageHeader: defineMessage<{ text: string; count: number }>({
    ruleId: 'pasted-page-header',
    severity: 'info',
    reason: ({ count, text }) =>
      count > 1
        ? `"${text}" stands alone ${count} times, like the head or foot of a page`
        : `"${text}" looks like the number of a page`,
    note: 'If it came with text from a PDF file, remove it.',
  }),
};
