import type { Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { countEach } from './ids.js';

type Options = Parameters<typeof textOf>[1];
type Blocks = readonly RootContent[];

/** The words of blocks in one line. */
const plainText = (blocks: Blocks, options?: Options): string =>
  oneLine(blocks.map((block) => textOf(block, options)).join(' ')).trim();

/**
 * The same for several that have to differ. White space in code counts where it alone tells two of them apart:
 *
 *     1. `  print(x)`
 *     2. `print(x)`
 *
 * All others have the text that they have by themselves: ids are made of it.
 */
export function plainTexts(all: readonly Blocks[], options?: Options): string[] {
  const texts = all.map((blocks) => plainText(blocks, options));
  const counts = countEach(texts);
  if (counts.size === texts.length) return texts;
  const exact = all.map((blocks, index) => {
    const text = texts[index] ?? '';
    return counts.get(text) === 1 ? text : exactText(blocks, options);
  });
  const variants = new Map<string, Set<string>>();
  for (const [index, text] of texts.entries()) {
    variants.set(text, (variants.get(text) ?? new Set()).add(exact[index] ?? ''));
  }
  return texts.map((text, index) => ((variants.get(text)?.size ?? 0) > 1 ? (exact[index] ?? text) : text));
}

interface TextPiece {
  text: string;
  isCode: boolean;
}

function exactText(blocks: Blocks, options?: Options): string {
  const between: TextPiece = { text: ' ', isCode: false };
  const pieces = joined(blocks.flatMap((block) => [between, ...piecesOf(block, options)]));
  const last = pieces.length - 1;
  return pieces
    .map(({ isCode, text }, index) => {
      if (isCode) return text;
      const line = oneLine(text);
      const trimmed = index === 0 ? line.trimStart() : line;
      return index === last ? trimmed.trimEnd() : trimmed;
    })
    .join('');
}

function piecesOf(node: Nodes, options?: Options): TextPiece[] {
  if (node.type === 'inlineCode' || node.type === 'code') return [{ text: node.value, isCode: true }];
  if ('children' in node) return node.children.flatMap((child) => piecesOf(child, options));
  return [{ text: textOf(node, options), isCode: false }];
}

/** Neighbors that are no code are one text: white space may be split between them. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const whole: TextPiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && !last.isCode && !piece.isCode) last.text += piece.text;
    else whole.push({ ...piece });
  }
  return whole;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
