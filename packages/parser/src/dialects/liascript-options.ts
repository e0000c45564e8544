import type { Fix } from '@hornbook/model';
import type { RootContent } from 'mdast';
import { attributesOf, hasClass } from '../nodes.js';
import type { LessonText } from './lesson-text.js';

/**
 * A fix that makes options of LiaScript a question:
 *
 *     Which port?
 *
 *     [(X)] 80
 *     [( )] 22
 *     [[?]] Think of browsers.
 *
 * @param top the index of the block with the options
 * @returns nothing where there is more than a question, its options and hints
 */
export function rewriteOptions(top: number, { source, tree }: LessonText): Fix | undefined {
  const [above, node, below] = [tree.children[top - 1], tree.children[top], tree.children[top + 1]];
  const [start, end] = [node?.position?.start.offset, node?.position?.end.offset];
  if (!node || start === undefined || end === undefined || node.position?.start.column !== 1)
    return undefined;
  // `***` begins and ends a solution, which somebody has to look at.
  if (below?.type === 'thematicBreak') return undefined;
  const block = readBlock(node, source.slice(start, end));
  if (!block) return undefined;
  const hints = below?.type === 'paragraph' ? readHints(source, below) : undefined;
  if (hints && block.hints.length > 0) return undefined;
  const written = [
    ...(block.prompt.length > 0 ? [...block.prompt, ''] : []),
    ...block.options,
    ...[...block.hints, ...(hints?.texts ?? [])].flatMap((hint) => ['', '{: .hint}', `> ${hint}`]),
  ].join('\n');
  const from = tagAt(block.prompt.length > 0 ? node : above, node);
  if (from === undefined) return undefined;
  const tag = from === 'tagged' ? '' : '{: .quiz}\n';
  const begin = from === 'tagged' ? start : from;
  return { start: begin, end: hints?.end ?? end, text: tag + source.slice(begin, start) + written };
}

interface Block {
  prompt: string[];
  options: string[];
  hints: string[];
}

const option = /^(?:[-*+][ \t]+)?\[(?:\(([ xX])\)|\[([ xX])\])\][ \t]+(\S.*)$/;
const hint = /^\[\[\?\]\][ \t]+(\S.*)$/;

/** The lines of a block that is nothing but a question, options and hints, in this order. */
function readBlock(node: RootContent, text: string): Block | undefined {
  const block: Block = { prompt: [], options: [], hints: [] };
  const right = { round: 0, square: 0 };
  const wrong = { round: 0, square: 0 };
  for (const line of text.split('\n').map((one) => one.trim())) {
    const [match, given] = [option.exec(line), hint.exec(line)];
    if (match && block.hints.length === 0) {
      const [, round, square, words = ''] = match;
      const [shape, mark] = round === undefined ? (['square', square] as const) : (['round', round] as const);
      (mark === ' ' ? wrong : right)[shape] += 1;
      block.options.push(
        shape === 'round' ? `- (${mark.toLowerCase()}) ${words}` : `- [${mark?.toLowerCase()}] ${words}`,
      );
    } else if (given?.[1] && block.options.length > 0) block.hints.push(given[1]);
    else if (node.type === 'paragraph' && block.options.length === 0) block.prompt.push(line);
    else return undefined;
  }
  const isRound = right.round === 1 && wrong.round > 0 && right.square + wrong.square === 0;
  const isSquare = right.square > 0 && block.options.length > 1 && right.round + wrong.round === 0;
  return isRound || isSquare ? block : undefined;
}

function readHints(source: string, { position }: RootContent): { texts: string[]; end: number } | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  const texts = source
    .slice(start, end)
    .split('\n')
    .map((line) => hint.exec(line.trim())?.[1]);
  return texts.includes(undefined) ? undefined : { texts: texts as string[], end };
}

/** Where `{: .quiz}` belongs, if it is not there. */
function tagAt(asking: RootContent | undefined, options: RootContent): number | 'tagged' | undefined {
  if (asking?.type !== 'paragraph' || asking.position?.start.column !== 1) return undefined;
  if (hasClass(asking, 'quiz')) return 'tagged';
  const isTagged = [asking, options].some((node) => (attributesOf(node).lists ?? []).length > 0);
  return isTagged ? undefined : asking.position.start.offset;
}
