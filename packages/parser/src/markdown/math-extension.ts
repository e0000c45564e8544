import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import { codes } from 'micromark-util-symbol';
import type { Extension } from 'micromark-util-types';
import { blockMath } from './block-math.js';
import { inlineMath } from './inline-math.js';
import type { MathNode } from './math-node.js';

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
