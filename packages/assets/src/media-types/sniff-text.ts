import { decodeUtf8 } from './decode-utf8.js';
import { isSameFormat } from './is-same-format.js';
import type { MediaType, RefusedType } from './media-type.js';
import { rootElement } from './root-element.js';

/** Endings of text that keep their meaning; all other text is packed as `.txt`, which no program runs. */
const texts: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  toml: 'application/toml',
  vtt: 'text/vtt',
  yaml: 'application/yaml',
  yml: 'application/yaml',
};

/**
 * Text is UTF-8 without control characters. What a browser would open or run, such as HTML, XML and scripts, is text like any
 * other here: `.txt` and `text/plain` keep it from that. Markup under the name of a picture is a mistake.
 */
export function sniffText(bytes: Uint8Array, name: string): MediaType | RefusedType {
  const text = readText(bytes);
  if (text === undefined) return { refused: isOtherText(bytes) ? refused.encoding : refused.unknown };
  if (/^\s*</.test(text)) {
    if (rootElement(text).toLowerCase() === 'svg') return { mime: 'image/svg+xml', extension: 'svg' };
    if (!isSameFormat(name, 'txt')) return { refused: refused.markup };
  }
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const mime = Object.hasOwn(texts, extension) ? texts[extension] : undefined;
  return mime ? { mime, extension } : { mime: 'text/plain', extension: 'txt' };
}

const refused = {
  encoding: 'text in another encoding than UTF-8',
  markup: 'an HTML or XML document',
  unknown: 'of an unknown format',
};

/** `undefined` where the bytes are no text. */
export function readText(bytes: Uint8Array): string | undefined {
  const text = decodeUtf8(bytes);
  return text === undefined || hasControls.test(text) ? undefined : text;
}

/** UTF-16 by its mark; and bytes of which none is a control character. */
const isOtherText = (bytes: Uint8Array): boolean =>
  ['255,254', '254,255'].includes(bytes.subarray(0, 2).join()) ||
  !hasControls.test(new TextDecoder('latin1').decode(bytes));

// biome-ignore lint/suspicious/noControlCharactersInRegex: text is what has none of them
const hasControls = /[\0-\x08\x0E-\x1A\x1C-\x1F]/;
