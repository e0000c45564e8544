import type { BlockText } from '../source/text-of-block.js';

interface Ligature {
  readonly word: string;
  /** The word in letters of their own. */
  readonly letters: string;
  readonly start: number;
  readonly end: number;
}

/** A word with `ﬀ`, `ﬁ`, `ﬂ`, `ﬃ`, `ﬄ`, `ﬅ` or `ﬆ` in it, cut where it is too long to be one. */
const pattern = /\p{L}{0,40}[\ufb00-\ufb06][\p{L}]{0,40}/gu;

export const findLigatures = ({ offset, text }: BlockText): Ligature[] =>
  /[\ufb00-\ufb06]/.test(text)
    ? Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
        word,
        letters: word.replace(/[\ufb00-\ufb06]/g, (one) => one.normalize('NFKC')),
        start: offset + index,
        end: offset + index + word.length,
      }))
    : [];
