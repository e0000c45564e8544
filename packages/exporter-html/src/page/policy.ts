import { sha256 } from '@noble/hashes/sha2.js';

/*
 * What a page may load and run. It is the second line of defense behind the sanitizer: nothing of an author's runs, even if
 * it slipped through. So `'self'` is not a source of scripts or styles: authors' files are beside the page.
 */

/** Where images, video and audio are: in files beside the page, or within the page. */
export type MediaPlace = 'beside' | 'within';

const media: Readonly<Record<MediaPlace, string>> = {
  beside: "img-src 'self' data:; media-src 'self'; font-src 'self'",
  within: 'img-src data:; media-src data:; font-src data:',
};

const policy = (script: string, style: string, place: MediaPlace): string =>
  `default-src 'none'; script-src '${script}'; style-src '${style}'; ${media[place]}; base-uri 'none'; form-action 'none'`;

/** For a document that holds its own script and style. */
export const hashPolicy = (script: string, style: string, place: MediaPlace): string =>
  policy(`sha256-${digest(encode(script))}`, `sha256-${digest(encode(style))}`, place);

/** For a page beside its script and style. */
export const noncePolicy = (nonce: string): string => {
  const source = `nonce-${nonce}`;
  return policy(source, source, 'beside');
};

/**
 * A nonce made from the page's own bytes: writing it into the page would make another page, with another nonce.
 *
 * @param parts the page, with the nonce left out
 */
export const nonceOf = (...parts: readonly Uint8Array[]): string => digest(...parts);

/** Base64, as CSP Level 3 (2.3.1) requires for hashes and nonces. */
function digest(...parts: readonly Uint8Array[]): string {
  const hash = sha256.create();
  for (const part of parts) hash.update(part);
  return btoa(String.fromCharCode(...hash.digest()));
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
