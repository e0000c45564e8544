/**
 * What opens or closes something in a line. The Markdown parser compares such marks with one another, so that its time
 * grows by the square of those in one block of text.
 */
const mark = /\*{1,2}|_{1,2}|~{1,2}|[[\]]|<[!?]/g;
/** Comparisons: about a second. No lesson that anyone has written comes near. */
const maxCost = 50_000_000;

const fence = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/;
/** Between blocks of text: a blank line, an item of a list. */
const boundary = /^[ \t>]*$|^ {0,3}[-+*][ \t]+\S/;
/** Below it, every row of a table is a block of its own. */
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-[-:| \t]*\|[-:| \t]*$/;

/** The line, counted from 0, that makes it too much; in time linear in the text's length. */
export function findTangle(lines: readonly string[]): number | undefined {
  let cost = 0;
  let marks = 0;
  let open: string | undefined;
  let isTable = false;
  for (const [row, line] of lines.entries()) {
    const ticks = fence.exec(line)?.[1];
    if (open && ticks?.startsWith(open)) open = undefined;
    else open ??= ticks;
    if (open) continue;
    const isBoundary = boundary.test(line);
    isTable = (isTable && !isBoundary) || delimiterRow.test(line);
    if (isBoundary || isTable) {
      cost += marks ** 2;
      marks = 0;
    }
    marks += line.match(mark)?.length ?? 0;
    if (cost + marks ** 2 > maxCost) return row;
  }
  return undefined;
}
