import { defineMessage } from '@hornbook/model';
import { bankMessages } from './bank/messages.js';
import { characterMessages } from './characters/messages.js';
import { contentMessages } from './content/messages.js';
import { ruleCommentMessages } from './rule-comments/messages.js';

const nearestNote = (nearest: string | undefined, all: string) =>
  nearest ? `Did you mean \`${nearest}\`?` : `Known are ${all}.`;

interface Unknown {
  name: string;
  nearest: string | undefined;
  known: string;
}

const answersNote = {
  'marked-list': 'Write the answers as a list right below it: `- (x) right`, `- ( ) wrong`.',
  list: 'Write a list right below it.',
  table: 'Write a table right below it: an option above each column, `(x)` or `( )` in the cells.',
};

type WantedAnswers = keyof typeof answersNote;

export const messages = {
  notUtf8: defineMessage({
    ruleId: 'source-not-utf8',
    severity: 'error',
    reason: () => 'The file is not UTF-8',
    note: 'Save it as UTF-8 in your editor.',
  }),
  tooLarge: defineMessage<{ bytes: number; limit: number }>({
    ruleId: 'source-too-large',
    severity: 'error',
    reason: ({ bytes, limit }) => `The lesson has ${bytes} characters; at most ${limit} are read`,
    note: 'Split it into several lessons.',
  }),
  tooDeep: defineMessage<{ limit: number }>({
    ruleId: 'source-too-deep',
    severity: 'error',
    reason: ({ limit }) => `This is nested more than ${limit} deep`,
    note: 'Nest less deeply, or put the line into a code block if it is no quote and no list.',
  }),
  tooTangled: defineMessage({
    ruleId: 'source-too-tangled',
    severity: 'error',
    reason: () => 'Up to here there are more emphasis marks and brackets than can be told apart',
    note: 'Put text that is no emphasis and no link into a block of code, or split it by blank lines.',
  }),
  yamlBroken: defineMessage<{ reason: string; note: string | undefined }>({
    ruleId: 'yaml-broken',
    severity: 'error',
    reason: ({ reason }) => `The YAML cannot be read: ${reason.trimEnd().replace(/\.$/, '')}`,
    note: ({ note }) =>
      note ??
      'Often a colon, a quote or the indentation is at fault; put text that holds `: ` or ` #` into quotes.',
  }),
  yamlTooLarge: defineMessage<{ what: string }>({
    ruleId: 'yaml-too-large',
    severity: 'error',
    reason: ({ what }) => `The YAML holds ${what}`,
    note: 'Settings are short. Put what is no setting into a file of its own.',
  }),
  yamlRefusedKey: defineMessage<{ key: string }>({
    ruleId: 'yaml-refused-key',
    severity: 'error',
    reason: ({ key }) => `The key \`${key}\` is not allowed`,
    note: 'Give it another name.',
  }),
  noTitle: defineMessage<{ title: string }>({
    ruleId: 'lesson-without-title',
    severity: 'warning',
    reason: ({ title }) => `The lesson has neither a \`title\` nor a heading, so it is called "${title}"`,
    note: 'Begin the file with a heading (`# Title`), or give it a `title:` in front matter.',
  }),
  noAnswers: defineMessage<{ name: string | undefined; wanted: WantedAnswers }>({
    ruleId: 'quiz-without-answers',
    severity: 'error',
    reason: ({ name, wanted }) =>
      `This ${name ? `\`.${name}\` ` : ''}question has no ${wanted === 'table' ? 'table' : 'list'} of answers`,
    note: ({ wanted }) => answersNote[wanted],
  }),
  noMarkers: defineMessage({
    ruleId: 'quiz-without-markers',
    severity: 'error',
    reason: () => 'The list below this question has no markers, so no answer can be right',
    note: 'Begin every item with `(x)` or `( )`; where several are to be chosen, with `[x]` or `[ ]`.',
  }),
  noPrompt: defineMessage({
    ruleId: 'quiz-without-prompt',
    severity: 'warning',
    reason: () => 'These answers have no question above them',
    note: 'Put the line `{: .quiz}` above the question, or the question right above its answers.',
  }),
  severalTypes: defineMessage<{ names: readonly string[] }>({
    ruleId: 'quiz-several-types',
    severity: 'error',
    reason: ({ names }) =>
      `A question cannot be ${names.map((name) => `\`.${name}\``).join(' and ')} at once`,
    note: ({ names }) => `It is read as \`.${names[0]}\`. Take the other class away.`,
  }),
  otherDialect: defineMessage<{ line: string }>({
    ruleId: 'quiz-other-dialect',
    severity: 'error',
    reason: ({ line }) => `\`${line}\` looks like an answer of another quiz language`,
    note: 'Write the answers as a Markdown list: `- (x) right`, `- ( ) wrong`.',
  }),
  tagsBlockAbove: defineMessage({
    ruleId: 'quiz-tags-block-above',
    severity: 'warning',
    reason: () => 'This line stands right below a paragraph, so that paragraph belongs to the question',
    note: 'Leave a blank line above it if the question begins below.',
  }),
  splitAnswers: defineMessage({
    ruleId: 'quiz-answers-split',
    severity: 'warning',
    reason: () => 'This is a list of its own, so it is not part of the answers above',
    note: 'Begin all answers with the same bullet, and indent like their text what belongs to an answer.',
  }),
  strayCompanion: defineMessage<{ name: string }>({
    ruleId: 'quiz-part-without-question',
    severity: 'warning',
    reason: ({ name }) =>
      `\`.${name}\` does not follow the answers of a question, so it is shown as it stands`,
    note: 'Put it right below the answers of its question.',
  }),
  unknownClass: defineMessage<Unknown>({
    ruleId: 'quiz-unknown-class',
    severity: 'warning',
    reason: ({ name }) => `A question has no class \`.${name}\``,
    note: ({ nearest, known }) => nearestNote(nearest, known),
  }),
  unknownKey: defineMessage<Unknown>({
    ruleId: 'quiz-unknown-key',
    severity: 'warning',
    reason: ({ name }) => `A question has no setting \`${name}\``,
    note: ({ nearest, known }) => nearestNote(nearest, known),
  }),
  keyOfAnotherType: defineMessage<{ key: string; owner: string }>({
    ruleId: 'quiz-key-of-another-type',
    severity: 'warning',
    reason: ({ key, owner }) => `\`${key}\` is a setting of \`${owner}\` questions, so it is left out`,
    note: ({ owner }) =>
      `Take it away, or put the class \`${owner}\` on the question if it is meant to be one.`,
  }),
  keyWithoutEffect: defineMessage<{ key: string; type: string }>({
    ruleId: 'quiz-key-without-effect',
    severity: 'warning',
    reason: ({ key, type }) => `\`${key}\` means nothing to a \`${type}\` question, so it is left out`,
    note: 'Take it away.',
  }),
  partWithoutEffect: defineMessage<{ name: string; type: string }>({
    ruleId: 'quiz-part-without-effect',
    severity: 'warning',
    reason: ({ name, type }) =>
      `\`.${name}\` is never shown: answers to a \`${type}\` question are neither right nor wrong`,
    note: 'Say it in an `.explanation`, which is shown after the answer.',
  }),
  derivedId: defineMessage<{ id: string }>({
    ruleId: 'question-id-derived',
    severity: 'off',
    reason: ({ id }) => `The question has no id of its own; \`${id}\` is derived from its text`,
    note: 'With an id of its own, answers outlast a change of its words. `hornbook check --fix` writes the derived one.',
  }),
  badId: defineMessage<{ id: string }>({
    ruleId: 'id-not-allowed',
    severity: 'error',
    reason: ({ id }) => `\`${id}\` cannot be an id`,
    note: 'An id begins with a letter, goes on with letters, digits, "-" and "_", and has at most 64 characters.',
  }),
  missingLesson: defineMessage<{ url: string; nearest: string | undefined }>({
    ruleId: 'link-missing-lesson',
    severity: 'warning',
    reason: ({ url }) => `There is no lesson \`${url}\` in this course, so the link is left out`,
    note: ({ nearest }) =>
      nearest ? `Did you mean \`${nearest}\`?` : 'Check the file name; it is relative to this lesson.',
  }),
  unsafeUrl: defineMessage<{ url: string }>({
    ruleId: 'url-not-allowed',
    severity: 'warning',
    reason: ({ url }) => `The address \`${url}\` is not allowed, so it is left out`,
    note: 'Links may begin with https:, http:, mailto: or tel:, or name a lesson or a file of the course.',
  }),
  remoteMedia: defineMessage<{ url: string }>({
    ruleId: 'media-remote',
    severity: 'warning',
    reason: ({ url }) => `\`${url}\` lies on another server, so the page links to it and does not show it`,
    note: 'Save the file beside the lesson and name it there: then it works offline and tells nobody who learns.',
  }),
  embed: defineMessage<{ url: string }>({
    ruleId: 'media-embedded-page',
    severity: 'warning',
    reason: ({ url }) => `An embedded page (\`${url}\`) becomes a link`,
    note: 'Packages must work offline and must not load scripts of strangers. Keep the link, or save the video.',
  }),
  htmlRemoved: defineMessage<{ what: string }>({
    ruleId: 'html-removed',
    severity: 'warning',
    reason: ({ what }) => `\`<${what}>\` is not allowed in a lesson; it was taken out`,
    note: 'Scripts, styles, forms and embedded pages cannot be part of a lesson.',
  }),
  ...bankMessages,
  ...characterMessages,
  ...contentMessages,
  ...ruleCommentMessages,
};
