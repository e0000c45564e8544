import type { SourcePlace, SourcePoint } from '@hornbook/model';
import type { MathNode } from './math-node.js';

/** Where in the source a stretch of a formula stands; `at` and `length` count in its `value`. */
export function placeWithin({ pieces }: MathNode, at: number, length = 1): SourcePlace | undefined {
  const start = pointOf(pieces, at);
  const end = pointOf(pieces, at + length);
  return start && end && { start, end };
}

function pointOf(pieces: MathNode['pieces'], at: number): SourcePoint | undefined {
  const piece = pieces.findLast((candidate) => candidate.at <= at) ?? pieces[0];
  if (!piece) return undefined;
  const { column, line, offset = 0 } = piece.start;
  const along = Math.max(0, at - piece.at);
  return { line, column: column + along, offset: offset + along };
}
