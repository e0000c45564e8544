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
  codeUnknownKey: defineMessage<{ name: string; nearest: string | undefined }>({
    ruleId: 'code-unknown-key',
    severity: 'warning',
    reason: ({ name }) => `A block of code has no setting \`${name}\``,
    note: ({ nearest }) =>
      nearest
        ? `Did you mean \`${nearest}\`?`
        : 'Known are `mark="2,4-6"`, `src="file"`, `lines="1-9"`, and the class `.numbered`.',
  }),
  codeKeyElsewhere: defineMessage<{ key: string }>({
    ruleId: 'code-key-elsewhere',
    severity: 'warning',
    reason: ({ key }) => `\`${key}\` is for blocks of code, and this tags something else`,
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
    note: 'Lines are counted from 1 and written such as `3`, `3-5`, `9-`, or several of these in their order, with commas in between.',
  }),
  linesOutside: defineMessage<{ key: string; value: string; lines: string }>({
    ruleId: 'code-lines-outside',
    severity: 'warning',
    reason: ({ key, value, lines }) =>
      `\`${key}="${value}"\` names lines that are not there; there are ${lines}`,
    note: 'Lines of an excerpt have the numbers that they have in the file.',
  }),
  includeMissing: defineMessage<{ src: string }>({
    ruleId: 'include-missing',
    severity: 'warning',
    reason: ({ src }) => `The file \`${src}\` is not there`,
    note: 'Check the name: it is relative to this lesson, or with a leading `/` to `assets` in course.yaml. Until then the block keeps its own text.',
  }),
  includeOutside: defineMessage<{ src: string }>({
    ruleId: 'include-outside-course',
    severity: 'error',
    reason: ({ src }) => `\`${src}\` lies outside the course`,
    note: 'Copy the file into the folder of course.yaml.',
  }),
  includeUnreadable: defineMessage<{ src: string }>({
    ruleId: 'include-unreadable',
    severity: 'error',
    reason: ({ src }) => `\`${src}\` cannot be read as text`,
    note: 'Check that it is a file in UTF-8, that you may read it, and that it is no larger than 1 MB.',
  }),
  includeDiffers: defineMessage<{ src: string }>({
    ruleId: 'include-differs',
    severity: 'warning',
    reason: ({ src }) => `The block holds other text than \`${src}\`; the file's is shown`,
    note: 'Empty the block, or copy the text of the file into it for those who read the lesson elsewhere.',
  }),
  mediaWithoutLabel: defineMessage<{ url: string }>({
    ruleId: 'media-without-label',
    severity: 'warning',
    reason: ({ url }) => `\`${url}\` has no label, so a screen reader cannot tell what it is`,
    note: 'Write what is to be seen or heard between the brackets: `![A talk about images](talk.mp4)`.',
  }),
  filmWithoutCaptions: defineMessage({
    ruleId: 'media-without-captions',
    severity: 'info',
    reason: () => 'This film has no captions, so it says nothing to those who do not hear it',
    note: 'Put them into a WebVTT file beside it, `talk.vtt` for `talk.mp4`; or say below it that nothing is to be heard.',
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
    reason: ({ label }) => `There is a footnote \`${label}\` already, so this one is not shown`,
    note: 'Give it another name.',
  }),
  excessCell: defineMessage<{ columns: number }>({
    ruleId: 'table-excess-cell',
    severity: 'warning',
    reason: ({ columns }) => `The head of the table has ${columns} columns, so this cell is not shown`,
    note: 'Give the head one more column, or write `\\|` for a bar that separates no cells.',
  }),
  htmlTooDeep: defineMessage<{ limit: number }>({
    ruleId: 'html-too-deep',
    severity: 'error',
    reason: ({ limit }) =>
      `Elements lie more than ${limit} deep in one another, so all HTML of this part is shown as text`,
    note: 'Close what is opened: `<b>` by `</b>`.',
  }),
  tableTooLarge: defineMessage<{ columns: number; rows: number }>({
    ruleId: 'table-too-large',
    severity: 'error',
    reason: ({ columns, rows }) =>
      `The table has ${rows} rows of ${columns} cells, more than anyone can read`,
    note: 'Split it into several.',
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
};
