import { defineMessage } from '@hornbook/model';

/** Characters of one kind on one line. */
export interface Characters {
  /** Each once, in the order of the text. */
  readonly codePoints: readonly number[];
  /** A way to write the first of them that can be seen. */
  readonly visible: string;
  /** Where they are, if not at the diagnostic's place. */
  readonly inside?: string | undefined;
  /** How many further ones are not reported one by one. */
  readonly more: number;
}

/** Of characters in one message. */
const maxNames = 4;

function list({ codePoints, inside, more }: Characters): string {
  const names = codePoints.slice(0, maxNames).map(nameOf).join(', ');
  const others = codePoints.length > maxNames ? ' and others' : '';
  return `${names}${others}${inside ? ` in ${inside}` : ''}${more > 0 ? `, and ${more} more from here on` : ''}`;
}

const nameOf = (codePoint: number): string => {
  const code = `\`U+${hexOf(codePoint)}\``;
  return codePoint in names ? `${code} (${names[codePoint]})` : code;
};

const names: Readonly<Record<number, string>> = {
  173: 'soft hyphen',
  1564: 'Arabic letter mark',
  8203: 'zero width space',
  8204: 'zero width non-joiner',
  8205: 'zero width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8232: 'line separator',
  8233: 'paragraph separator',
  8234: 'left-to-right embedding',
  8235: 'right-to-left embedding',
  8236: 'pop directional formatting',
  8237: 'left-to-right override',
  8238: 'right-to-left override',
  8288: 'word joiner',
  8294: 'left-to-right isolate',
  8295: 'right-to-left isolate',
  8296: 'first strong isolate',
  8297: 'pop directional isolate',
  12644: 'Hangul filler',
  65279: 'byte order mark',
};

/** What can be wrong with characters that nobody sees. */
export const characterMessages = {
  control: defineMessage<Characters>({
    ruleId: 'control-character',
    severity: 'warning',
    reason: (found) => `${list(found)} cannot be part of a text, so U+FFFD replaces it`,
    note: 'Remove it; it often comes from PDF files, word processors and terminals. In a code example, write an escape such as `\\x1b`.',
  }),
  bidi: defineMessage<Characters>({
    ruleId: 'bidi-control',
    severity: 'warning',
    reason: (found) => `${list(found)} cannot be seen and may change the order of the text`,
    note: ({ visible }) =>
      `Remove it. If you need it, write \`${visible}\`, or end every embedding and isolate in its own paragraph.`,
  }),
  invisible: defineMessage<Characters>({
    ruleId: 'invisible-character',
    severity: 'warning',
    reason: (found) => `${list(found)} cannot be seen`,
    note: ({ visible }) => `Remove it. If you need it, write \`${visible}\`.`,
  }),
};

/** As in `U+202E`. */
const hexOf = (codePoint: number): string => codePoint.toString(16).toUpperCase().padStart(4, '0');

export const referenceTo = (codePoint: number): string => `&#x${hexOf(codePoint)};`;

/** The escape of most programming languages. */
export const escapeOf = (codePoint: number): string =>
  codePoint > 0xffff ? `\\u{${hexOf(codePoint)}}` : `\\u${hexOf(codePoint)}`;

/** In YAML, within double quotes (YAML 1.2.2, 5.7). */
export const yamlEscapeOf = (codePoint: number): string =>
  codePoint > 0xffff ? `\\U${codePoint.toString(16).padStart(8, '0')}` : `\\u${hexOf(codePoint)}`;
