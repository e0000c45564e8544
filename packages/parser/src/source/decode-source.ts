import { type Diagnostic, inFile, withoutControls } from '@hornbook/model';
import { findControls } from '../characters/find-hidden.js';
import { reportCharacters } from '../characters/report-characters.js';
import { messages } from '../messages.js';

/** A source as text, and the problems with its bytes. */
export interface DecodedSource {
  text: string;
  diagnostics: Diagnostic[];
}

/**
 * Bytes to text: UTF-8 without a byte order mark, lines ended by LF, and U+FFFD for every control, which is a warning at its
 * place. Bytes that are not UTF-8 are an error at the first line that holds any; the text then has U+FFFD in their places, too.
 */
export function decodeSource(bytes: Uint8Array, path: string): DecodedSource {
  const { isUtf8, text } = decodeText(bytes);
  const read = readText(text);
  const diagnostics = isUtf8 ? read.diagnostics : [messages.notUtf8(undefined, firstUnread(text))];
  return { text: read.text, diagnostics: diagnostics.map((diagnostic) => inFile(path, diagnostic)) };
}

const firstUnread = (text: string) => ({
  line: text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n').length,
  column: 1,
});

/** Bytes to text with its controls; `isUtf8` says whether all of them could be read. */
export function decodeText(bytes: Uint8Array): { text: string; isUtf8: boolean } {
  const decode = (fatal: boolean) => withLineFeeds(new TextDecoder('utf-8', { fatal }).decode(bytes));
  try {
    return { text: decode(true), isUtf8: true };
  } catch {
    return { text: decode(false), isUtf8: false };
  }
}

/**
 * A text as all later stages expect it: no byte order mark, lines ended by LF, no other controls but tabs. What has been read
 * is read again as it is.
 */
export function readText(raw: string): DecodedSource {
  const text = withLineFeeds(withoutMarks(raw));
  return { text: withoutControls(text), diagnostics: reportCharacters(findControls(text)) };
}

/** `fs.readFileSync(path, 'utf8')` keeps the mark; programs that join files leave several. */
const withoutMarks = (text: string): string => text.replace(/^\ufeff+/, '');

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');
