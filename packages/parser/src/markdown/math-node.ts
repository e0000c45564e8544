import type { SourcePlace, SourcePoint } from '@hornbook/model';

/** A formula in TeX: in mdast, and in hast until it is rendered. */
export interface MathNode {
  /** `math` is a block, `inlineMath` is part of a text. */
  type: 'math' | 'inlineMath';
  /** TeX, without the dollars. */
  value: string;
  /** Whether it is set off from the text: `$$…$$`. */
  display: boolean;
  /** Whether its closing dollars were found. */
  closed: boolean;
  /** Where in the source the pieces of `value` are, each from index `at`. */
  pieces: { at: number; start: SourcePoint }[];
  position?: SourcePlace | undefined;
  data?: Record<string, unknown>;
}

type Block = MathNode & { type: 'math' };
type Inline = MathNode & { type: 'inlineMath' };

declare module 'mdast' {
  interface RootContentMap {
    math: Block;
    inlineMath: Inline;
  }
  interface BlockContentMap {
    math: Block;
  }
  interface PhrasingContentMap {
    inlineMath: Inline;
  }
}

declare module 'hast' {
  interface RootContentMap {
    math: Block;
    inlineMath: Inline;
  }
  interface ElementContentMap {
    math: Block;
    inlineMath: Inline;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    math: 'math';
    inlineMath: 'inlineMath';
    mathFence: 'mathFence';
    mathData: 'mathData';
  }
}

/** Where in the source a part of a formula is; `at` and `length` count in its `value`. */
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
