import { isSameFormat, type MediaType, type RefusedType } from './formats.js';

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

/** UTF-16 by its byte order mark; and bytes without any control character. */
const isOtherText = (bytes: Uint8Array): boolean =>
  ['255,254', '254,255'].includes(bytes.subarray(0, 2).join()) ||
  !hasControls.test(new TextDecoder('latin1').decode(bytes));

// biome-ignore lint/suspicious/noControlCharactersInRegex: text is what has none of them
const hasControls = /[\0-\x08\x0E-\x1A\x1C-\x1F]/;

/** Without its byte order mark; `undefined` where the bytes are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What may come before the root element of a document, and how it ends. */
const prolog = [
  { start: '<?', end: '?>' },
  { start: '<!--', end: '-->' },
  { start: '<!', end: '>' },
];

/** The local name of a markup document's first element; empty where it has none. Takes time linear in the prolog. */
function rootElement(text: string): string {
  let at = skipSpace(text, 0);
  for (;;) {
    const part = prolog.find(({ start }) => text.startsWith(start, at));
    if (!part) break;
    const end = endOf(text, at, part);
    if (end === -1) return '';
    at = skipSpace(text, end);
  }
  return /^<(?:[\w.-]{1,64}:)?([\w.-]{1,64})/.exec(text.slice(at, at + 200))?.[1] ?? '';
}

/** A document type may hold declarations between brackets: `<!DOCTYPE svg [ <!ENTITY a "b"> ]>`. */
function endOf(text: string, at: number, { start, end }: { start: string; end: string }): number {
  const found = text.indexOf(end, at + start.length);
  const bracket = start === '<!' ? text.indexOf('[', at) : -1;
  if (found === -1) return -1;
  if (bracket === -1 || bracket > found) return found + end.length;
  const close = text.indexOf(']', bracket);
  const after = close === -1 ? -1 : text.indexOf('>', close);
  return after === -1 ? -1 : after + 1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at++;
  return at;
}
