import type { Fix } from '@hornbook/model';
import { checkFixes, checkString } from './check-arguments.js';

/**
 * Applies fixes to a file's text as it is on the disk, with its byte order mark and its line ends. Of fixes that overlap, the
 * first is applied; the others have to wait until the text has been read again.
 *
 * @param raw the text; the offsets of fixes count no byte order mark, and every line end as one
 * @param fixes those of the diagnostics whose `file` it is. One that reaches out of the text is for another text: it throws a
 *   RangeError, and none is applied
 */
export function applyFixes(raw: string, fixes: readonly Fix[]): { text: string; applied: number } {
  checkString(raw, 'raw');
  checkFixes(fixes, lengthAsRead(raw));
  const toRaw = rawOffsets(raw);
  const chosen = withoutOverlaps(fixes);
  let text = '';
  let done = 0;
  for (const fix of chosen) {
    const [start, end] = [toRaw(fix.start), toRaw(fix.end)];
    text += raw.slice(done, start) + withLineEnds(fix.text, raw.slice(start, end), raw);
    done = end;
  }
  return { text: text + raw.slice(done), applied: chosen.length };
}

/** From the start of the text to its end. Two that begin at one place overlap, even if both only insert. */
function withoutOverlaps(fixes: readonly Fix[]): Fix[] {
  const chosen: Fix[] = [];
  for (const fix of fixes.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    const last = chosen.at(-1);
    if (!last || (fix.start > last.start && fix.start >= last.end)) chosen.push(fix);
  }
  return chosen;
}

/** Without the marks, and with every line end as one. */
const lengthAsRead = (raw: string): number => raw.replace(/^\ufeff+/, '').replaceAll('\r\n', '\n').length;

/** Offsets of the text as the parser reads it → offsets of the text as it is. */
function rawOffsets(raw: string): (offset: number) => number {
  const marks = /^\ufeff*/.exec(raw)?.[0].length ?? 0;
  const pairs = Array.from(raw.matchAll(/\r\n/g), ({ index }, before) => index - before - marks);
  return (offset) => offset + marks + countBelow(pairs, offset);
}

/** How many of some ascending numbers are less than a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lines of a replacement end as those did that it replaces; further ones as the file's first line does. */
function withLineEnds(text: string, replaced: string, raw: string): string {
  const ends = replaced.match(lineEnd) ?? [];
  const [usual = '\n'] = raw.match(lineEnd) ?? [];
  let line = 0;
  return text.replace(lineEnd, () => ends[line++] ?? usual);
}

const lineEnd = /\r\n|\r|\n/g;
