import type { BlockText } from '../source/text-of-block.js';

interface Bullet {
  readonly sign: string;
  readonly start: number;
  /** Behind the space that follows it. */
  readonly end: number;
}

const pattern = /(^|\n[ \t>]*)([•◦▪‣●○■–])([ \t\u00a0]+|(?=[^\s•◦▪‣●○■–]))(?!\s)/g;

/**
 * Bullets at the start of lines. A dash may begin what somebody says, so it takes a paragraph of them. One that stands before
 * the marker of an answer is a problem of the question.
 */
export function findBullets({ beginsLine, offset, text }: BlockText): Bullet[] {
  if (!beginsLine || !/[•◦▪‣●○■–]/.test(text)) return [];
  const lines = text.split('\n').length;
  const found = Array.from(text.matchAll(pattern), ({ 0: whole, 1: before = '', 2: sign = '', index }) => ({
    sign,
    start: offset + index + before.length,
    end: offset + index + whole.length,
  }));
  if (found.some(({ end }) => /^(?:\([xX ]?\)|\[[xX ]?\])/.test(text.slice(end - offset)))) return [];
  const dashes = found.filter(({ end, sign, start }) => sign === '–' && end > start + 1);
  const isDashList = dashes.length > 1 && dashes.length === lines;
  return found.filter(({ sign }) => sign !== '–' || isDashList);
}
