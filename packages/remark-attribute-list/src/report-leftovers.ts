import type { Root } from 'mdast';
import type { Point, Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type RuleId, report } from './messages.js';

/** What kramdown reads and we do not (`{::comment}`, `{:/}`, `{:}`, `## Title {#id}`), and a list without an end. */
const leftover = /(?<!\\)(?:(?<kramdown>\{:[:/][^\n}]*\}|\{:\}|\{#[A-Za-z][\w:.-]*\})|\{:[^\n}]*)/g;

/** Reports what looks like a list and was read as text. To be called before lists without a target become text, too. */
export function reportLeftovers(tree: Root, file: VFile): void {
  const source = String(file);
  visit(tree, 'text', ({ position }) => {
    const raw = source.slice(position?.start.offset, position?.end.offset);
    if (!position || !raw.includes('{')) return;
    for (const { 0: piece, groups, index } of raw.matchAll(leftover)) {
      const ruleId: RuleId = groups?.kramdown ? 'attribute-list-unsupported' : 'attribute-list-unterminated';
      report(file, ruleId, piece.trimEnd(), placeIn(raw, position.start, index, piece.trimEnd()));
    }
  });
}

function placeIn(raw: string, origin: Point, index: number, piece: string): Position {
  const before = raw.slice(0, index);
  const lineStart = before.lastIndexOf('\n') + 1;
  const start = {
    line: origin.line + before.split('\n').length - 1,
    column: (lineStart === 0 ? origin.column : 1) + index - lineStart,
    offset: (origin.offset ?? 0) + index,
  };
  const { length } = piece;
  return { start, end: { line: start.line, column: start.column + length, offset: start.offset + length } };
}
