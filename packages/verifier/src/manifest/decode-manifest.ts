import type { Diagnostic } from '@hornbook/model';
import { messages } from './messages.js';

/** A manifest as text. */
export interface DecodedManifest {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decodes by byte order mark, then by what the XML declaration says, then as UTF-8 (XML 1.0, appendix F). */
export function decodeManifest(bytes: Uint8Array): DecodedManifest {
  const named = encodingOf(bytes);
  const encoding = isEncodingKnown(named) ? named : 'utf-8';
  const isUtf8 = /^(?:utf-?8|us-ascii|ascii)$/i.test(named);
  const remarks = isUtf8 ? [] : [messages.encoding({ encoding: named }, undefined)];
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), diagnostics: remarks };
  } catch {
    const broken = messages.encodingBroken({ encoding: named.toUpperCase() }, undefined);
    return { text: new TextDecoder(encoding).decode(bytes), diagnostics: [...remarks, broken] };
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

function isEncodingKnown(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}
