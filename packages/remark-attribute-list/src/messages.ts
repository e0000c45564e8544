import type { Position } from 'unist';
import type { VFile } from 'vfile';

interface Entry {
  readonly severity: 'error' | 'warning' | 'info';
  readonly reason: (text: string) => string;
  readonly note: string;
}

/** All that can be wrong with attribute lists, by rule id. */
export const messages = {
  'attribute-list-across-blank': {
    severity: 'info',
    reason: (list) => `\`${list}\` tags the next block, although a blank line stands between them`,
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
  'attribute-list-without-target': {
    severity: 'warning',
    reason: (list) => `There is nothing that \`${list}\` could tag, so it is shown as text`,
    note: 'Put it on a line of its own right above a block, or let it touch the end of a link, an image or an emphasis.',
  },
  'attribute-list-malformed': {
    severity: 'warning',
    reason: (piece) => `\`${piece}\` cannot be part of an attribute list`,
    note: 'A list looks like `{: #id .class key="value"}` and ends on the line on which it began.',
  },
  'attribute-list-unsupported': {
    severity: 'warning',
    reason: (piece) => `\`${piece}\` means something in kramdown only; it is shown as text`,
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
    note: 'Take the reference out of the definition.',
  },
} satisfies Record<string, Entry>;

export type RuleId = keyof typeof messages;

const source = 'remark-attribute-list';

const fatalOf = { error: true, warning: false, info: undefined } as const;

/** Characters that a message quotes; a list that has no end may be as long as the source. */
const longest = 100;

/**
 * Adds a message to the file; its prose is in the catalogue.
 *
 * @param fix what mends the problem in place of the source there
 */
export function report(
  file: VFile,
  ruleId: RuleId,
  subject: string,
  place: Position | undefined,
  fix?: string,
): void {
  const { note, reason, severity } = messages[ruleId];
  const quoted = subject.length > longest ? `${subject.slice(0, longest - 1)}…` : subject;
  const message = file.message(reason(quoted), { ruleId, source, ...(place && { place }) });
  message.fatal = fatalOf[severity];
  message.note = note;
  if (fix === undefined) return;
  message.expected = [fix];
  const { end, start } = { start: place?.start.offset, end: place?.end.offset };
  if (start !== undefined && end !== undefined) Object.assign(message, { fix: { start, end, text: fix } });
}
