import type { Root } from 'mdast';
import type { Report } from '../lesson-input.js';
import type { placeFinder } from '../source/positions.js';
import { unreadMessages as messages } from './messages.js';

type PlaceOf = ReturnType<typeof placeFinder>;

const key = /^(["']?)[A-Za-z_][\w-]*\1:(?:[ \t]|$)/;
const known =
  /^(?:title|id|lang|description|authors?|date|tags|categories|objectives|duration|layout|permalink|slug|draft|weight)[ \t]*[:=]/;
/** What YAML may have below a key. */
const further = /^(?:[ \t]+\S|[ \t]*-[ \t]|[ \t]*#|[ \t]*$|[\]}])/;

/** Front matter that was not read: not at the start, never closed, or in another language than YAML. */
export function reportFrontMatter(tree: Root, source: string, placeOf: PlaceOf, report: Report): void {
  const first = source.slice(0, lineEnd(source, 0));
  const atStart = placeOf(0, first.length);
  if (tree.children[0]?.type === 'yaml') return;
  if (/^\+\+\+[ \t]*$/.test(first)) {
    const lines = linesFrom(source, first.length + 1).slice(0, maxLines);
    if (lines.some((line) => /^[A-Za-z_][\w-]*[ \t]*=[ \t]*\S/.test(line))) {
      report(messages.frontMatterToml(undefined, atStart));
    }
  } else if (first.startsWith('{')) {
    if (isJson(source)) report(messages.frontMatterJson(undefined, atStart));
  } else if (/^---[ \t]*$/.test(first)) {
    const lines = linesFrom(source, first.length + 1).slice(0, maxLines);
    const end = lines.findIndex((line) => !key.test(line) && !further.test(line));
    if (key.test(lines[0] ?? '')) {
      report(messages.frontMatterUnclosed({ end: /^\.\.\.[ \t]*$/.exec(lines[end] ?? '')?.[0] }, atStart));
    }
  } else reportLate(tree, source, report);
}

const maxLines = 100;

const lineEnd = (source: string, from: number): number => {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end;
};

/** A hundred lines are enough to tell what they are. */
function linesFrom(source: string, from: number): string[] {
  const lines: string[] = [];
  for (let at = from; at < source.length && lines.length <= maxLines; ) {
    const end = lineEnd(source, at);
    lines.push(source.slice(at, end));
    at = end + 1;
  }
  return lines;
}

/** An object that ends on a line of its own. */
function isJson(source: string): boolean {
  const lines = linesFrom(source, 0);
  const end = lines.findIndex((line) => /^\}[ \t]*$/.test(line));
  if (end < 1 || !/^[ \t]*"[\w-]+"[ \t]*:/.test(lines[1] ?? '')) return false;
  try {
    JSON.parse(lines.slice(0, end + 1).join('\n'));
    return true;
  } catch {
    return false;
  }
}

/** A line across the page, and below it keys up to the next one, which makes a heading of them. */
function reportLate(tree: Root, source: string, report: Report): void {
  const isEmptyAbove = (offset: number) =>
    source
      .slice(0, offset)
      .replace(/<!--(?:(?!-->)[\s\S]){0,2000}-->/g, '')
      .trim() === '';
  let reported = 0;
  for (const { position, type } of tree.children) {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (type !== 'thematicBreak' || start === undefined || end === undefined || reported > 0) continue;
    if (!/^---[ \t]*$/.test(source.slice(start, end))) continue;
    const lines = linesFrom(source, end + 1);
    const close = lines.findIndex((line) => /^---[ \t]*$/.test(line));
    const inside = lines.slice(0, Math.max(close, 0));
    const keys = inside.filter((line) => key.test(line));
    if (!key.test(lines[0] ?? '') || !inside.every((line) => key.test(line) || further.test(line))) continue;
    if (!keys.some((line) => known.test(line)) && !(start < 5000 && isEmptyAbove(start))) continue;
    report(messages.frontMatterNotFirst(undefined, position));
    reported += 1;
  }
}
