import { defineMessage } from '@hornbook/model';

/** What can be wrong with raw HTML. */
export const htmlMessages = {
  htmlTooDeep: defineMessage<{ limit: number }>({
    ruleId: 'html-too-deep',
    severity: 'error',
    reason: ({ limit }) =>
      `Elements are nested more than ${limit} deep, so all HTML in this part is shown as text`,
    note: 'Close every element that you open: `<b>` with `</b>`.',
  }),
  htmlRemoved: defineMessage<{ what: string; lost: 'all' | 'tag' | 'tags' | 'control' }>({
    ruleId: 'html-removed',
    severity: 'warning',
    reason: ({ lost, what }) => {
      if (lost === 'all')
        return `${code(what)} is not allowed in a lesson, so it was removed with all it holds`;
      if (lost === 'control') return `${code(what)} is a form control, so it was removed`;
      if (lost === 'tag') return `${code(what)} cannot be kept here, so it was removed`;
      return `${code(what)} cannot be kept here, so only what is between its tags is shown`;
    },
    note: ({ lost, what }) => {
      const show = `To show it to learners, write \`\\${quotable(what)}\` or put it in a code span.`;
      if (lost === 'all') return `Scripts, styles, drawings and forms cannot be part of a lesson. ${show}`;
      if (lost === 'control') return `Write a question instead. ${show}`;
      return `Say it in Markdown, or leave it out. ${show}`;
    },
  }),
  htmlUnknown: defineMessage<{ source: string; shown: string; unclosed: string | undefined }>({
    ruleId: 'html-unknown-element',
    severity: 'warning',
    reason: ({ source, unclosed }) =>
      unclosed
        ? `${code(source)} is never closed with \`</${unclosed}>\`, so it is shown as text`
        : `${code(source)} means nothing in HTML, so it is shown as text`,
    note: ({ shown }) => `If it is text, write ${code(shown)} or put it in a code span.`,
  }),
  htmlComponent: defineMessage<{ source: string; isEmpty: boolean }>({
    ruleId: 'html-component',
    severity: 'warning',
    reason: ({ isEmpty, source }) =>
      isEmpty
        ? `${code(source)} is no element of HTML, so it is left out`
        : `${code(source)} is no element of HTML, so only what is between its tags is shown`,
    note: ({ source }) =>
      `Components of other tools do not exist here. Write what they say in Markdown: \`> [!NOTE]\` for a box, \`![What it shows](talk.mp4)\` for a picture or film. To show the tag, write ${code(`\\${source}`)} or put it in a code span.`,
  }),
  htmlComponentName: defineMessage<{ name: string; writtenName: string }>({
    ruleId: 'html-component-name',
    severity: 'warning',
    reason: ({ name, writtenName }) =>
      `\`<${writtenName}>\` is written like a component of another tool, and read as \`<${name}>\``,
    note: ({ name }) =>
      `Components do not exist here. If the element of HTML is meant, write \`<${name}>\` in small letters.`,
  }),
  htmlAttributeRemoved: defineMessage<{ source: string; name: string; names: readonly string[] }>({
    ruleId: 'html-attribute-removed',
    severity: 'warning',
    reason: ({ name, names }) =>
      `${names.map(code).join(', ')} of \`<${name}>\` cannot be kept, so nobody sees what it says`,
    note: ({ source }) =>
      `Write it in the text. To show the tag itself, write ${code(`\\${source}`)} or put it in a code span.`,
  }),
  htmlNotHidden: defineMessage<{ name: string; hiding: string }>({
    ruleId: 'html-hidden',
    severity: 'warning',
    reason: ({ hiding, name }) =>
      `${code(hiding)} of \`<${name}>\` cannot be kept, so learners see what it was to hide`,
    note: 'Put it between `<details>` and `</details>`, or make it the explanation of a question (`{: .explanation}`).',
  }),
  htmlUnfinished: defineMessage<{ source: string; shown: string }>({
    ruleId: 'html-unfinished-tag',
    severity: 'warning',
    reason: ({ source }) => `The tag ${code(source)} is never closed with \`>\`, so it is shown as text`,
    note: ({ shown }) =>
      `Write \`>\` at its end. If it is text, write ${code(shown)} or put it in a code span.`,
  }),
  htmlCommentOpen: defineMessage<{ isClosed: boolean }>({
    ruleId: 'html-comment-unclosed',
    severity: 'warning',
    reason: ({ isClosed }) =>
      isClosed
        ? 'The comment that begins here goes on to the end of the next one, so nothing between them is shown'
        : 'The comment that begins here is never closed, so nothing from here on is shown',
    note: 'Write `-->` where it ends. If it is text, write `\\<!--`.',
  }),
};

/** What an author wrote, short and on one line, as code. */
const code = (source: string): string => `\`${quotable(source)}\``;

const quotable = (source: string): string => {
  const line = source.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
};
