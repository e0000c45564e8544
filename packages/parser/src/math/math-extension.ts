import type { SourcePlace, SourcePoint } from '@hornbook/model';
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import { codes } from 'micromark-util-symbol';
import type { Extension } from 'micromark-util-types';
import { blockMath } from './block-math.js';
import { inlineMath } from './inline-math.js';

/** The micromark extension: `$…$` in text, `$$…$$` there and as a block. */
export const mathSyntax: Extension = {
  flow: { [codes.dollarSign]: blockMath },
  text: { [codes.dollarSign]: inlineMath },
};

/** The mdast extension: nodes that know where in the source each piece of their formula is. */
export const mathFromMarkdown: FromMarkdown = {
  enter: { math: enter('math'), inlineMath: enter('inlineMath') },
  exit: { math: exit, inlineMath: exit, mathData: addPiece, mathFence: readFence },
};

function enter(type: MathNode['type']) {
  return function (this: CompileContext, token: Token): void {
    const node: MathNode = { type, value: '', display: type === 'math', closed: false, pieces: [] };
    this.enter(node as Parameters<CompileContext['enter']>[0], token);
  };
}

const top = ({ stack }: CompileContext): MathNode => stack.at(-1) as MathNode;

function addPiece(this: CompileContext, token: Token): void {
  const node = top(this);
  const last = node.pieces.at(-1);
  if (last && last.start.line !== token.start.line) node.value += '\n';
  const { column, line, offset } = token.start;
  node.pieces.push({ at: node.value.length, start: { line, column, offset } });
  node.value += this.sliceSerialize(token);
}

/** The one at the start opens, another closes. */
function readFence(this: CompileContext, { end, start }: Token): void {
  const node = top(this);
  if (start.offset !== node.position?.start.offset) node.closed = true;
  else node.display = end.offset - start.offset === 2;
}

function exit(this: CompileContext, token: Token): void {
  this.exit(token);
}

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
