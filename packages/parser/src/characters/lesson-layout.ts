import type { Html, Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { countUpTo, type Range, rangesOf } from '../source/positions.js';
import type { Layout } from './find-hidden.js';
import { escapeOf, referenceTo } from './messages.js';

/** The parts of a lesson. */
export interface LessonLayout extends Layout {
  readonly isLeftOut: (offset: number) => boolean;
  readonly isHtml: (offset: number) => boolean;
  /** Whether `&#1;` is shown as `&#1;` there. */
  readonly isLiteral: (offset: number) => boolean;
}

/** Blocks of text: each is a paragraph to the bidirectional algorithm. */
const paragraphs = ['paragraph', 'heading', 'tableCell', 'defListTerm', 'html', 'definition', 'code', 'yaml'];

export function lessonLayout(tree: Root, source: string): LessonLayout {
  const [code, literal, html, frontMatter]: [Range[], Range[], Range[], Range[]] = [[], [], [], []];
  const ends: number[] = [];
  const tags: Html[] = [];
  visit(tree, (node) => {
    const range = rangeOf(node);
    if (!range) return;
    if (paragraphs.includes(node.type)) ends.push(range.end);
    if (node.type === 'yaml') frontMatter.push(range);
    if (node.type === 'html') {
      html.push(range);
      tags.push(node);
    }
    if (!codeTypes.includes(node.type)) return;
    code.push(range);
    literal.push(node.type === 'code' ? belowFence(range, source) : range);
  });
  ends.sort((one, other) => one - other);
  const isCode = rangesOf([...code, ...codeElements(tags)]);
  return {
    isCode,
    isHtml: rangesOf(html),
    isLeftOut: rangesOf(frontMatter),
    isLiteral: rangesOf([...literal, ...frontMatter]),
    paragraphOf: (offset) => countUpTo(ends, offset),
    write: (codePoint, offset) => (isCode(offset) ? escapeOf(codePoint) : referenceTo(codePoint)),
  };
}

const codeTypes: readonly string[] = ['code', 'inlineCode', 'math', 'inlineMath'];

function rangeOf({ position }: Node): Range | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** References count in the line that opens a fence. */
function belowFence({ end, start }: Range, source: string): Range {
  if (!/[`~]/.test(source[start] ?? '')) return { start, end };
  const lineEnd = source.indexOf('\n', start);
  return { start: lineEnd === -1 ? end : Math.min(lineEnd, end), end };
}

/** From a tag that begins code to the one that ends it; between them Markdown goes on. */
function codeElements(tags: readonly Html[]): Range[] {
  const found: Range[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of tags) {
    const range = rangeOf(tag);
    const opened = tag.value.match(/<(?:pre|code|kbd|samp)\b/gi)?.length ?? 0;
    const closed = tag.value.match(/<\/(?:pre|code|kbd|samp)\b/gi)?.length ?? 0;
    if (!range || opened + closed === 0) continue;
    if (depth === 0) start = range.start;
    depth = Math.max(0, depth + opened - closed);
    found.push({ start: depth === 0 ? start : range.start, end: range.end });
  }
  return found;
}
