import type { Code, Heading, Html, Node, Nodes, Paragraph, Root, TableCell } from 'mdast';
import type { LessonSettings } from '../lesson-input.js';
import { attributesOf } from '../nodes.js';

/** Stands for each character of code, HTML, formulas, addresses and attribute lists: no notation is looked for there. */
export const hidden = '\ufffc';

/** A block of running text. */
export interface Passage {
  readonly node: Paragraph | Heading | TableCell;
  /** The index of the block of the lesson that it is, or is in. */
  readonly top: number;
  /** Whether it is in no list, quote or table. */
  readonly isTop: boolean;
  /** In the source. */
  readonly start: number;
  /** The source as it is written; what is no text is hidden. */
  readonly text: string;
}

/** A line of a passage, without the marks of quotes before it. */
export interface Line {
  readonly passage: Passage;
  readonly text: string;
  /** In the source. */
  readonly start: number;
  /** In the source, from 0. */
  readonly row: number;
}

/** A lesson as dialects look at it. */
export interface LessonText {
  readonly tree: Root;
  readonly source: string;
  readonly path: string;
  readonly lessons: LessonSettings['lessons'];
  readonly passages: readonly Passage[];
  readonly lines: readonly Line[];
  readonly html: readonly Html[];
  readonly code: readonly Code[];
  /** Places of attribute lists, or of what looks like them. */
  readonly lists: readonly Range[];
  /** Rows of the source. */
  readonly rows: readonly string[];
  /** Where rows begin. */
  readonly rowStarts: readonly number[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What dialects look at: text apart from what is none. One walk. */
export function readLessonText(
  tree: Root,
  { lessons, path, source }: Pick<LessonText, 'source' | 'path' | 'lessons'>,
): LessonText {
  const found = { passages: [] as Passage[], html: [] as Html[], code: [] as Code[], lists: [] as Range[] };
  const see = (node: Nodes, top: number, isTop: boolean): void => {
    for (const { position } of attributesOf(node).lists ?? []) addRange(found.lists, position);
    if ((node.type as string) === 'attributeList') addRange(found.lists, node.position);
    if (node.type === 'html') found.html.push(node);
    else if (node.type === 'code') found.code.push(node);
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const passage = readPassage(node, source);
      if (passage) found.passages.push({ ...passage, top, isTop });
    }
    if (!('children' in node)) return;
    for (const child of node.children) see(child, top, false);
  };
  for (const [top, node] of tree.children.entries()) see(node, top, true);
  const rows = source.split('\n');
  let at = 0;
  const rowStarts = rows.map((row) => {
    at += row.length + 1;
    return at - row.length - 1;
  });
  return { tree, source, path, lessons, ...found, lines: found.passages.flatMap(linesOf), rows, rowStarts };
}

function addRange(ranges: Range[], position: Node['position']): void {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start !== undefined && end !== undefined) ranges.push({ start, end });
}

function readPassage(node: Passage['node'], source: string): Omit<Passage, 'top' | 'isTop'> | undefined {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  const shown: Range[] = [];
  for (const child of node.children) showText(child, shown);
  const pieces: string[] = [];
  let done = start;
  for (const range of shown) {
    pieces.push(hide(source.slice(done, range.start)), source.slice(range.start, range.end));
    done = range.end;
  }
  pieces.push(hide(source.slice(done, end)));
  return { node, start, text: pieces.join('') };
}

const hide = (text: string): string => text.replace(/[^\n]/g, hidden);

/** Text, and the marks of emphasis, which other tools may mean otherwise. */
function showText(node: Nodes, shown: Range[]): void {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return;
  if (node.type === 'text' || node.type === 'break') shown.push({ start, end });
  if (!('children' in node)) return;
  const isMarked = node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (isMarked) shown.push({ start, end: first?.position?.start.offset ?? start });
  for (const child of node.children) showText(child, shown);
  if (isMarked) shown.push({ start: last?.position?.end.offset ?? end, end });
}

/** The lines of a block on its own; code and the like are hidden. */
export function textLines(node: Passage['node'], source: string): Line[] {
  const passage = readPassage(node, source);
  return passage ? linesOf({ ...passage, top: 0, isTop: true }) : [];
}

const containerMarks = /^[ \t]*(?:>[ \t]*)*/;

function linesOf(passage: Passage): Line[] {
  const row = (passage.node.position?.start.line ?? 1) - 1;
  let at = passage.start;
  return passage.text.split('\n').map((whole, index) => {
    const marks = containerMarks.exec(whole)?.[0].length ?? 0;
    const line = { passage, text: whole.slice(marks).trimEnd(), start: at + marks, row: row + index };
    at += whole.length + 1;
    return line;
  });
}
