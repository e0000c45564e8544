/** A text in ASCII. Half a surrogate pair, which cannot be encoded, becomes U+FFFD. */
export const packText = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));

/** `undefined` where the text is damaged. */
export function unpackText(packed: string): string | undefined {
  try {
    return decodeURIComponent(packed);
  } catch {
    return undefined;
  }
}
