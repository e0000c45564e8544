import { defineMessage } from '@hornbook/model';

/** What was probably meant as Markdown and is shown as text, because a part of it is missing. */
export const unreadMessages = {
  footnoteUndefined: defineMessage<{ label: string; nearest: string | undefined }>({
    ruleId: 'footnote-undefined',
    severity: 'warning',
    reason: ({ label }) => `There is no footnote \`${label}\`, so \`[^${label}]\` is shown as text`,
    note: ({ label, nearest }) =>
      nearest
        ? `Did you mean \`[^${nearest}]\`?`
        : `Write \`[^${label}]: the note\` on a line of its own, or \`\\[^${label}]\` if it is text.`,
  }),
  linkUndefined: defineMessage<{ label: string; nearest: string | undefined }>({
    ruleId: 'link-undefined',
    severity: 'warning',
    reason: ({ label }) => `Nothing says where \`[${label}]\` leads, so the link is shown as text`,
    note: ({ label, nearest }) =>
      nearest
        ? `Did you mean \`[${nearest}]\`?`
        : `Write \`[${label}]: https://…\` on a line of its own, or \`[text](https://…)\` here.`,
  }),
  headingWithoutSpace: defineMessage<{ marks: string; text: string }>({
    ruleId: 'heading-without-space',
    severity: 'warning',
    reason: ({ marks }) => `There is no space after \`${marks}\`, so this is no heading`,
    note: ({ marks, text }) => `Write \`${marks} ${text}\`, or \`\\${marks}${text}\` if it is text.`,
  }),
  tableWithoutRow: defineMessage<{ row: string }>({
    ruleId: 'table-not-read',
    severity: 'warning',
    reason: () => 'The row of dashes is missing, so this is no table',
    note: ({ row }) => `Write \`${row}\` below the head of the table.`,
  }),
  tableColumns: defineMessage<{ head: number; columns: number }>({
    ruleId: 'table-not-read',
    severity: 'warning',
    reason: ({ columns, head }) =>
      `The row of dashes has ${columns} columns and the row above it has ${head}, so this is no table`,
    note: 'Give both rows the same number of cells. Write `\\|` for a bar that does not separate cells.',
  }),
  frontMatterNotFirst: defineMessage({
    ruleId: 'front-matter-not-first',
    severity: 'warning',
    reason: () =>
      'This looks like front matter, but it is not at the start of the file, so it is shown as text',
    note: 'Put it at the very start of the file, with `---` as the first line. For a line across the page, write `***`.',
  }),
  frontMatterUnclosed: defineMessage<{ end: string | undefined }>({
    ruleId: 'front-matter-unclosed',
    severity: 'warning',
    reason: () => 'The front matter that begins here has no end, so it is shown as text',
    note: ({ end }) =>
      end === undefined
        ? 'Write a line `---` below its last key.'
        : `Write \`---\` instead of \`${end}\` below its last key.`,
  }),
  frontMatterToml: defineMessage({
    ruleId: 'front-matter-toml',
    severity: 'warning',
    reason: () => 'This front matter is TOML, which is not read, so it is shown as text',
    note: 'Write it as YAML: `---` above and below, and `title: First steps` instead of `title = "First steps"`.',
  }),
  frontMatterJson: defineMessage({
    ruleId: 'front-matter-json',
    severity: 'warning',
    reason: () => 'This front matter is JSON without `---` lines, so it is shown as text',
    note: 'Write a line `---` above and below it: JSON is YAML, too.',
  }),
};
