import type { Position } from 'unist';
import type { VFile } from 'vfile';

interface Entry {
  readonly severity: 'error' | 'warning' | 'info';
  readonly reason: (text: string) => string;
  /** Unless there is more to say in a certain case. */
  readonly note: string;
}

/** All that can be wrong with attribute lists, by rule id. */
export const messages = {
  'attribute-list-across-blank': {
    severity: 'info',
    reason: (list) => `\`${list}\` tags the next block, although there is a blank line between them`,
    note: 'Put the list right above what it tags, or right below it.',
  },
  'attribute-list-in-tight-item': {
    severity: 'info',
    reason: (list) => `\`${list}\` tags the whole list item`,
    note: 'Write it first in the item, `- {: .class} text`, to say so.',
  },
  'attribute-list-unquoted-value': {
    severity: 'warning',
    reason: (pair) => `The value of \`${pair}\` has no quotes; kramdown would drop it`,
    note: 'Put the value into double quotes.',
  },
  'attribute-list-bare-word': {
    severity: 'warning',
    reason: (word) => `\`${word}\` is neither a class nor an id nor the name of a definition`,
    note: 'Write `.class`, `#id` or `key="value"`.',
  },
  'attribute-list-word-for-class': {
    severity: 'warning',
    reason: (word) => `\`${word}\` has no dot and is read as a class all the same`,
    note: 'Write the dot: kramdown would take the word for the name of a definition.',
  },
  'attribute-list-spaced-id': {
    severity: 'warning',
    reason: (id) => `An id cannot hold a space, so \`${id}\` ends at the first one`,
    note: 'Write a hyphen in its place.',
  },
  'attribute-list-typographic': {
    severity: 'warning',
    reason: (piece) => `\`${piece}\` is not written with plain quotes, colon or equals sign`,
    note: 'Write `key="value"`; an editor for text may have changed the characters.',
  },
  'attribute-list-spaced-value': {
    severity: 'warning',
    reason: (pair) => `There is a space at the equals sign of \`${pair}\`; kramdown would drop it`,
    note: 'Write `key="value"` without a space.',
  },
  'attribute-list-colon': {
    severity: 'warning',
    reason: (pair) => `\`${pair}\` has a colon where an attribute list has an equals sign or a dot`,
    note: 'Write `.class` or `key="value"`.',
  },
  'attribute-list-comma': {
    severity: 'warning',
    reason: (piece) => `There is a comma at \`${piece}\`, and an attribute list has none`,
    note: 'Leave spaces alone between its parts: `{: #id .class key="value"}`.',
  },
  'attribute-list-toc': {
    severity: 'warning',
    reason: () => '`toc` asks kramdown for a table of contents, and there is none here',
    note: 'Remove it, and the list that it tags.',
  },
  'attribute-list-misspelled': {
    severity: 'warning',
    reason: (text) => `\`${text}\` looks like an attribute list and is none, so it is shown as text`,
    note: 'Write `{: #id .class key="value"}` on a line of its own.',
  },
  'attribute-list-without-target': {
    severity: 'warning',
    reason: (list) => `There is nothing for \`${list}\` to tag, so it is shown as text`,
    note: 'Put it on a line of its own right above a block, or directly after a link, an image or emphasis.',
  },
  'attribute-list-malformed': {
    severity: 'warning',
    reason: (piece) => `\`${piece}\` cannot be part of an attribute list`,
    note: 'A list looks like `{: #id .class key="value"}` and ends on the line on which it began.',
  },
  'attribute-list-unsupported': {
    severity: 'warning',
    reason: (piece) => `\`${piece}\` only means something in kramdown, so it is shown as text`,
    note: 'Write `{: #id .class}` on a line of its own above the block.',
  },
  'attribute-list-unterminated': {
    severity: 'warning',
    reason: (piece) => `\`${piece}\` has no end, so it is shown as text`,
    note: 'End it with `}` on the line on which it began.',
  },
  'attribute-list-cycle': {
    severity: 'warning',
    reason: (name) => `The definition \`${name}\` refers to itself`,
    note: 'Remove the reference from the definition.',
  },
  'attribute-list-too-repetitive': {
    severity: 'error',
    reason: (list) =>
      `What \`${list}\` refers to is repeated too often up to here, so it is left out from here on`,
    note: 'Shorten the definition, or refer to it from fewer places.',
  },
} satisfies Record<string, Entry>;

export type RuleId = keyof typeof messages;

const source = 'remark-attribute-list';

const fatalOf = { error: true, warning: false, info: undefined } as const;

/** Characters that a message quotes: a list without an end may be as long as the source. */
const longest = 100;

/** What is known of a problem besides its rule. */
interface Details {
  /** The text that fixes the problem in place of the source at `place`. */
  readonly fix?: string | undefined;
  /** How to fix it, if there is more to say than usual. */
  readonly note?: string | undefined;
}

/**
 * Adds a message to the file.
 *
 * @param subject the text that the message quotes
 */
export function report(
  file: VFile,
  ruleId: RuleId,
  subject: string,
  place: Position | undefined,
  { fix, note }: Details = {},
): void {
  const entry: Entry = messages[ruleId];
  const message = file.message(entry.reason(shortened(subject.replace(/[\n\r]+[ \t>]*/g, ' '))), {
    ruleId,
    source,
    ...(place && { place }),
  });
  message.fatal = fatalOf[entry.severity];
  message.note = note ?? entry.note;
  if (fix === undefined) return;
  message.expected = [fix];
  const [start, end] = [place?.start.offset, place?.end.offset];
  if (start !== undefined && end !== undefined) Object.assign(message, { fix: { start, end, text: fix } });
}

export const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
