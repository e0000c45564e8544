import { sha256 } from '@noble/hashes/sha2.js';

const common = "base-uri 'none'; form-action 'none'";

/** For pages beside their script and style. `'self'` holds for `file://` too, with classic scripts. */
export const folderPolicy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; ${common}`;

/** For the single file: its own script and style by hash, everything else as `data:`. */
export const filePolicy = (script: string, style: string): string =>
  `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; img-src data:; media-src data:; font-src data:; ${common}`;

/** CSP Level 3, 2.3.1: sha256 of the UTF-8 text between the tags. */
function hashOf(text: string): string {
  const bytes = sha256(new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}
