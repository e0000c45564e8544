import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { type PlacedToken, writePair } from './scan-list.js';

interface Entry {
  readonly severity: 'error' | 'warning' | 'info';
  readonly reason: (text: string) => string;
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

/**
 * Adds a message to the file.
 *
 * @param subject the text that the message quotes
 * @param fix the text that fixes the problem in place of the source at `place`
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
  const [start, end] = [place?.start.offset, place?.end.offset];
  if (start !== undefined && end !== undefined) Object.assign(message, { fix: { start, end, text: fix } });
}

/**
 * Reports the pieces of a list that kramdown would drop, and those that mean nothing.
 *
 * @param definitions the names that are no bare words
 */
export function reportTokens(
  tokens: readonly PlacedToken[],
  definitions: { has(name: string): boolean },
  file: VFile,
): void {
  for (const token of tokens) {
    const { place, type, value } = token;
    if (type === 'junk') report(file, 'attribute-list-malformed', value, place);
    if (type === 'pair' && !token.quoted) {
      const fix = isExact(token) ? writePair(token.key, value) : undefined;
      report(file, 'attribute-list-unquoted-value', `${token.key}=${value}`, place, fix);
    }
    if (type === 'word' && !definitions.has(value)) {
      const fix = isExact(token) ? writePair(value, '') : undefined;
      report(file, 'attribute-list-bare-word', value, place, fix);
    }
  }
}

/** Whether the place is that of the piece and not of its list. */
const isExact = ({ end, place, start }: PlacedToken): boolean =>
  place?.start.offset !== undefined && place.end.offset === place.start.offset + end - start;
