import { defineMessage, type RuleSetting } from '@hornbook/model';
import { authoringTypes, messages as sharedMessages } from '@hornbook/questions';
import { messages as attributeListMessages } from '@hornbook/remark-attribute-list';
import { characterMessages } from './characters/messages.js';
import { contentMessages } from './content/messages.js';
import { dialectMessages } from './dialects/messages.js';
import { nearMissMessages } from './near-misses/messages.js';
import { pastedMessages } from './pasted/messages.js';
import { htmlMessages } from './postprocess/messages.js';
import { questionMessages } from './questions/messages.js';
import { taskListMessages } from './task-lists/messages.js';
import { unreadMessages } from './unread/messages.js';

/** What can be wrong with a lesson. Here is what concerns its source: bytes, limits, YAML, and comments that set rules. */
export const messages = {
  notUtf8: defineMessage({
    ruleId: 'source-not-utf8',
    severity: 'error',
    reason: () => 'The file is not UTF-8',
    note: 'Save it as UTF-8 in your editor.',
  }),
  tooLarge: defineMessage<{ what: string }>({
    ruleId: 'source-too-large',
    severity: 'error',
    reason: ({ what }) => `The lesson has ${what}`,
    note: 'Split it into several lessons. Put text that is not Markdown in a code block.',
  }),
  tooDeep: defineMessage<{ limit: number }>({
    ruleId: 'source-too-deep',
    severity: 'error',
    reason: ({ limit }) => `This is nested more than ${limit} deep`,
    note: 'Nest less deeply, or put the line in a code block if it is neither a quote nor a list.',
  }),
  tooTangled: defineMessage({
    ruleId: 'source-too-tangled',
    severity: 'error',
    reason: () => 'Too many lines, marks or brackets are close together up to here',
    note: 'Split the text with blank lines. Put text that is neither emphasis nor a link in a code block.',
  }),
  yamlBroken: defineMessage<{ reason: string; note: string | undefined }>({
    ruleId: 'yaml-broken',
    severity: 'error',
    reason: ({ reason }) => `The YAML cannot be read: ${reason.trimEnd().replace(/\.$/, '')}`,
    note: ({ note }) =>
      note ??
      'Often a colon, a quote or the indentation is wrong. Put text that contains `: ` or ` #` in quotes.',
  }),
  yamlTooLarge: defineMessage<{ what: string }>({
    ruleId: 'yaml-too-large',
    severity: 'error',
    reason: ({ what }) => `The YAML has ${what}`,
    note: 'Settings are short. Move anything else to a file of its own.',
  }),
  yamlRefusedKey: defineMessage<{ key: string }>({
    ruleId: 'yaml-refused-key',
    severity: 'error',
    reason: ({ key }) => `The key \`${key}\` is not allowed`,
    note: 'Give it another name.',
  }),
  yamlNumberInexact: defineMessage<{ source: string; value: string }>({
    ruleId: 'yaml-number-inexact',
    severity: 'error',
    reason: ({ source, value }) => `The number \`${source}\` cannot be kept: it would become \`${value}\``,
    note: ({ source }) => `Put it in quotes, so that it is kept as it is written: \`"${source}"\`.`,
  }),
  noTitle: defineMessage<{ title: string }>({
    ruleId: 'lesson-without-title',
    severity: 'warning',
    reason: ({ title }) => `The lesson has neither a \`title\` nor a heading, so it is called "${title}"`,
    note: 'Begin the file with a heading (`# Title`), or give it a `title:` in front matter.',
  }),
  datedId: defineMessage<{ id: string; taken: string }>({
    ruleId: 'lesson-id-dated',
    severity: 'info',
    reason: ({ id, taken }) =>
      `Another lesson has the id \`${taken}\`, so this one has its date in it: \`${id}\``,
    note: 'Give it an `id:` in front matter, if links or progress of learners depend on it.',
  }),
  brokenRuleComment: defineMessage<{ text: string }>({
    ruleId: 'rule-comment-broken',
    severity: 'warning',
    reason: ({ text }) => `The comment \`${text}\` sets no rule`,
    note: 'Write `<!-- hornbook-disable-next-line rule-id -->`. In place of `disable` you can write `error`, `warning`, `info` or `enable`; in place of `-next-line`, `-line`, or nothing for everything that follows.',
  }),
  tooManyRuleComments: defineMessage<{ limit: number }>({
    ruleId: 'rule-comments-too-many',
    severity: 'warning',
    reason: ({ limit }) => `The comments of the lesson name more than ${limit} rules; the rest is ignored`,
    note: 'Set the rules in course.yaml.',
  }),
  ...characterMessages,
  ...questionMessages,
  ...taskListMessages,
  ...contentMessages,
  ...htmlMessages,
  ...nearMissMessages,
  ...unreadMessages,
  ...pastedMessages,
  ...dialectMessages,
};

const catalogs = [messages, sharedMessages, ...authoringTypes.map((type) => type.messages)];

/** Everything that reading a lesson may report: rule ids and their severities. */
export const lessonRules: ReadonlyMap<string, RuleSetting> = new Map<string, RuleSetting>([
  ...Object.entries(attributeListMessages).map(([ruleId, { severity }]) => [ruleId, severity] as const),
  ...catalogs.flatMap((catalog) =>
    Object.values(catalog).map(({ ruleId, severity }) => [ruleId, severity] as const),
  ),
]);
