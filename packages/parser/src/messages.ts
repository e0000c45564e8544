import { defineMessage } from '@hornbook/model';

const nearestNote = (nearest: string | undefined, all: string) =>
  nearest ? `Did you mean \`${nearest}\`?` : `Known are ${all}.`;

interface Unknown {
  name: string;
  nearest: string | undefined;
  known: string;
}

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
    reason: ({ limit }) => `Quotes and lists are nested more than ${limit} deep here`,
    note: 'Nest less deeply, or put the line into a code block if it is no quote and no list.',
  }),
  yamlBroken: defineMessage<{ reason: string }>({
    ruleId: 'yaml-broken',
    severity: 'error',
    reason: ({ reason }) => `The YAML cannot be read: ${reason.replace(/\.?\s*$/, '')}`,
    note: 'Often a colon, a quote or the indentation is at fault; put text that holds `: ` or ` #` into quotes.',
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
  noAnswers: defineMessage({
    ruleId: 'quiz-without-answers',
    severity: 'error',
    reason: () => 'This question has no list of answers',
    note: 'Write the answers as a list right below it: `- (x) right`, `- ( ) wrong`.',
  }),
  noMarkers: defineMessage({
    ruleId: 'quiz-without-markers',
    severity: 'error',
    reason: () => 'The list below this question has no markers, so no answer can be right',
    note: 'Begin every item with `(x)` or `( )`; where several are to be chosen, with `[x]` or `[ ]`.',
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
  unsupportedType: defineMessage<{ name: string }>({
    ruleId: 'quiz-unsupported-type',
    severity: 'error',
    reason: ({ name }) => `Questions of the type \`.${name}\` cannot be built yet`,
    note: 'Ask it as a single choice `( )` or a multiple choice `[ ]`.',
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
  badValue: defineMessage<{ key: string; value: string; wanted: string; used: string }>({
    ruleId: 'quiz-bad-value',
    severity: 'error',
    reason: ({ key, value, wanted }) => `\`${key}\` must be ${wanted}, not "${value}"`,
    note: ({ key, used }) => `Mend it, or leave \`${key}\` out: then it is ${used}.`,
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
