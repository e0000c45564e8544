import { defineMessage } from '@hornbook/model';

/** What can be wrong with what a lesson shows. */
export const contentMessages = {
  brokenMath: defineMessage<{ reason: string }>({
    ruleId: 'math-broken',
    severity: 'error',
    reason: ({ reason }) => `The formula cannot be read: ${reason}`,
    note: 'Fix it; until then its source is shown. Write a dollar that begins no formula as `\\$`.',
  }),
  mathCommand: defineMessage<{ command: string }>({
    ruleId: 'math-command-not-allowed',
    severity: 'error',
    reason: ({ command }) => `\`${command}\` is not allowed in a formula`,
    note: 'Formulas cannot contain links, pictures or HTML; put those outside the formula.',
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
    note: 'Put `$$` on a line of its own below it. Write dollars that begin no formula as `\\$\\$`.',
  }),
  tooMuchCopied: defineMessage({
    ruleId: 'content-too-repetitive',
    severity: 'error',
    reason: () =>
      'Footnotes, addresses and meanings are repeated up to here until the lesson becomes too large',
    note: 'Refer to long footnotes and addresses from fewer places, and give fewer terms the same meaning.',
  }),
  liquid: defineMessage<{ tag: string }>({
    ruleId: 'liquid-left-over',
    severity: 'warning',
    reason: ({ tag }) => `\`${tag}\` is a Liquid tag, which only Jekyll fills in, so it is shown as text`,
    note: 'Replace it by what it means, or put it in a code span if it is an example.',
  }),
  alertUnknown: defineMessage<{ kind: string; meant: string | undefined }>({
    ruleId: 'alert-unknown',
    severity: 'warning',
    reason: ({ kind }) => `There is no alert \`[!${kind}]\`, so this is an ordinary quote`,
    note: ({ meant }) =>
      meant
        ? `Write \`[!${meant}]\` alone on the first line of the quote.`
        : 'Known are `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]`, alone on the first line of the quote.',
  }),
  alertWithText: defineMessage<{ kind: string; text: string }>({
    ruleId: 'alert-unknown',
    severity: 'warning',
    reason: ({ kind, text }) =>
      `\`[!${kind}]\` is followed by \`${text}\` on its line, so this is an ordinary quote`,
    note: ({ kind }) => `Write \`> [!${kind}]\` alone, and the text on the next line, after \`> \`.`,
  }),
  languageUnknown: defineMessage<{ lang: string; meant: string | undefined }>({
    ruleId: 'language-unknown',
    severity: 'warning',
    reason: ({ lang }) => `"${lang}" is no language tag, so no screen reader knows how to read this`,
    note: ({ meant }) => (meant ? `Write \`lang="${meant}"\`.` : 'Write a tag such as `en` or `pt-BR`.'),
  }),
  emptyGlossary: defineMessage({
    ruleId: 'glossary-entry-without-term',
    severity: 'warning',
    reason: () => 'This glossary entry has no term',
    note: 'Write it as `- _Term_ - what it means`.',
  }),
  codeUnknownKey: defineMessage<{ name: string; nearest: string | undefined }>({
    ruleId: 'code-unknown-key',
    severity: 'warning',
    reason: ({ name }) => `A code block has no setting \`${name}\``,
    note: ({ nearest }) =>
      nearest
        ? `Did you mean \`${nearest}\`?`
        : 'Known are `mark="2,4-6"`, `src="file"`, `lines="1-9"`, and the class `.numbered`.',
  }),
  codeKeyElsewhere: defineMessage<{ key: string }>({
    ruleId: 'code-key-elsewhere',
    severity: 'warning',
    reason: ({ key }) => `\`${key}\` is for code blocks, and this tags something else`,
    note: 'Put the list right above the fence, with a blank line before it.',
  }),
  linesWithoutFile: defineMessage({
    ruleId: 'code-lines-without-src',
    severity: 'warning',
    reason: () => '`lines` chooses lines of a file, and no `src` names one',
    note: 'To mark lines, write `mark="2,4-6"`.',
  }),
  badLines: defineMessage<{ key: string; value: string }>({
    ruleId: 'code-bad-lines',
    severity: 'error',
    reason: ({ key, value }) => `\`${key}\` must be lines, not "${value}"`,
    note: 'Count lines from 1 and write `3`, `3-5`, `9-`, or several of these in order, separated by commas.',
  }),
  linesOutside: defineMessage<{ key: string; value: string; lines: string }>({
    ruleId: 'code-lines-outside',
    severity: 'warning',
    reason: ({ key, value, lines }) =>
      `\`${key}="${value}"\` names lines that do not exist; there are ${lines}`,
    note: 'Lines of an excerpt have the numbers that they have in the file.',
  }),
  includeMissing: defineMessage<{ src: string; meant: string | undefined }>({
    ruleId: 'include-missing',
    severity: 'warning',
    reason: ({ src }) => `There is no file \`${src}\``,
    note: ({ meant }) =>
      `${meant ? `Did you mean \`${meant}\`?` : 'Check the name: it is relative to this lesson, or with a leading `/` to `assets` in course.yaml.'} Until then the block keeps its own text.`,
  }),
  includeOutside: defineMessage<{ src: string }>({
    ruleId: 'include-outside-course',
    severity: 'warning',
    reason: ({ src }) => `\`${src}\` is outside the course, so it is not read`,
    note: 'Copy the file into the folder of course.yaml. Until then the block keeps its own text.',
  }),
  includeUnreadable: defineMessage<{ src: string }>({
    ruleId: 'include-unreadable',
    severity: 'error',
    reason: ({ src }) => `\`${src}\` cannot be read as text`,
    note: 'Check that it is a UTF-8 file, that you may read it, and that it is not larger than 1 MB.',
  }),
  includeDiffers: defineMessage<{ src: string }>({
    ruleId: 'include-differs',
    severity: 'warning',
    reason: ({ src }) => `The text of the block differs from \`${src}\`; the file is shown`,
    note: 'Empty the block, or copy the text of the file into it for those who read the lesson elsewhere.',
  }),
  mediaWithoutLabel: defineMessage<{ url: string }>({
    ruleId: 'media-without-label',
    severity: 'warning',
    reason: ({ url }) => `\`${url}\` has no label, so a screen reader cannot tell what it is`,
    note: 'Say between the brackets what there is to see or hear: `![A talk about images](talk.mp4)`.',
  }),
  filmWithoutCaptions: defineMessage({
    ruleId: 'media-without-captions',
    severity: 'info',
    reason: () => 'This video has no captions, so people who cannot hear it miss what is said',
    note: 'Put them in a WebVTT file next to it, `talk.vtt` for `talk.mp4`, or say below it that it has no sound.',
  }),
  footnoteUnused: defineMessage<{ label: string }>({
    ruleId: 'footnote-unused',
    severity: 'warning',
    reason: ({ label }) => `Nothing refers to the footnote \`${label}\`, so it is not shown`,
    note: ({ label }) => `Write \`[^${label}]\` where it belongs.`,
  }),
  footnoteTwice: defineMessage<{ label: string }>({
    ruleId: 'footnote-twice',
    severity: 'warning',
    reason: ({ label }) => `There is already a footnote \`${label}\`, so this one is not shown`,
    note: 'Give it another name.',
  }),
  excessCell: defineMessage<{ columns: number }>({
    ruleId: 'table-excess-cell',
    severity: 'warning',
    reason: ({ columns }) => `The head of the table has ${columns} columns, so this cell is not shown`,
    note: 'Give the head one more column, or write `\\|` for a bar that does not separate cells.',
  }),
  tableTooLarge: defineMessage<{ columns: number; rows: number }>({
    ruleId: 'table-too-large',
    severity: 'error',
    reason: ({ columns, rows }) =>
      `The table has ${rows} rows of ${columns} cells, more than anyone can read`,
    note: 'Split it into several.',
  }),
  missingLesson: defineMessage<{ url: string; nearest: string | undefined; isAlone: boolean }>({
    ruleId: 'link-missing-lesson',
    severity: 'warning',
    reason: ({ url }) => `There is no lesson \`${url}\` in this course, so the link is left out`,
    note: ({ isAlone, nearest }) => {
      if (isAlone) return 'This lesson is the only one in this build. Build the folder that has both.';
      return nearest ? `Did you mean \`${nearest}\`?` : 'Check the file name; it is relative to this lesson.';
    },
  }),
  linkWithSpace: defineMessage<{ address: string; isImage: boolean }>({
    ruleId: 'link-with-space',
    severity: 'warning',
    reason: ({ isImage }) =>
      `In Markdown, an address ends at a space, so this is shown as text and not as ${isImage ? 'a picture' : 'a link'}`,
    note: ({ address, isImage }) =>
      `Put the address between \`<\` and \`>\`: \`${isImage ? '!' : ''}[…](<${address}>)\`.`,
  }),
  sitePath: defineMessage<{ url: string; nearest: string | undefined }>({
    ruleId: 'link-site-path',
    severity: 'warning',
    reason: ({ url }) =>
      `The link \`${url}\` leads to a page of a site, which is not part of this course, so only its text is kept`,
    note: ({ nearest }) =>
      nearest
        ? `If it is a lesson, link to its file, such as \`${nearest}\`; else write the whole address, with \`https://\`.`
        : 'If it is a lesson, link to its file (`02-next.md`); else write the whole address, with `https://`.',
  }),
  liquidAddress: defineMessage<{ text: string; meaning: string }>({
    ruleId: 'liquid-in-address',
    severity: 'info',
    reason: ({ meaning, text }) =>
      meaning === ''
        ? `\`${text}\` is Liquid, which only Jekyll fills in; in this address it is left out`
        : `\`${text}\` is Liquid, which only Jekyll fills in; in this address it is read as \`${meaning}\``,
    note: ({ meaning }) =>
      meaning === ''
        ? 'Remove it: an address that begins with `/` is looked up in the course.'
        : `Write \`${meaning}\`.`,
  }),
  unsafeUrl: defineMessage<{ url: string }>({
    ruleId: 'url-not-allowed',
    severity: 'warning',
    reason: ({ url }) => `The URL \`${url}\` is not allowed, so it is left out`,
    note: 'Links may begin with https:, http:, mailto: or tel:, or name a lesson or a file of the course.',
  }),
  remoteMedia: defineMessage<{ url: string }>({
    ruleId: 'media-remote',
    severity: 'warning',
    reason: ({ url }) => `\`${url}\` is on another server, so the page links to it and does not show it`,
    note: 'Save the file next to the lesson and use its name: then it works offline, and no other server learns who reads the lesson.',
  }),
  embed: defineMessage<{ url: string }>({
    ruleId: 'media-embedded-page',
    severity: 'warning',
    reason: ({ url }) => `An embedded page (\`${url}\`) becomes a link`,
    note: 'Packages must work offline and must not load scripts from other sites. Keep the link, or save the video.',
  }),
};
