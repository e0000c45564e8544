import type { Diagnostic } from '@hornbook/model';
import { messages } from './messages.js';

/** A source as text, and what was wrong with its bytes. */
export interface DecodedSource {
  text: string;
  diagnostics: Diagnostic[];
}

/**
 * Bytes to text: UTF-8 without a byte order mark, lines ended by LF. NUL becomes U+FFFD (CommonMark 0.31, 2.3). Bytes
 * that are no UTF-8 are an error at the first line that holds any; the text then has U+FFFD in their places.
 */
export function decodeSource(bytes: Uint8Array, path: string): DecodedSource {
  const { isUtf8, text } = decodeText(bytes);
  if (isUtf8) return { text, diagnostics: [] };
  const line = text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n').length;
  const diagnostic = messages.notUtf8(undefined, { line, column: 1 });
  diagnostic.file = path;
  return { text, diagnostics: [diagnostic] };
}

/** Bytes to text; `isUtf8` tells whether all of them could be read. */
export function decodeText(bytes: Uint8Array): { text: string; isUtf8: boolean } {
  const decode = (fatal: boolean) => normalise(new TextDecoder('utf-8', { fatal }).decode(bytes));
  try {
    return { text: decode(true), isUtf8: true };
  } catch {
    return { text: decode(false), isUtf8: false };
  }
}

const normalise = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
