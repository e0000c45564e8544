/** Compares by code points, whatever the locale: the order of UTF-8 bytes is theirs. */
export const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
