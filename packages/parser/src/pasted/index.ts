import type { Paragraph, Root } from 'mdast';
import type { Report } from '../lesson-input.js';
import { eachNode } from '../nodes.js';
import { lazyPlaceFinder } from '../source/positions.js';
import { type BlockText, textOfBlock } from '../source/text-of-block.js';
import { findBullets } from './bullets.js';
import { findHyphens } from './hyphens.js';
import { findLigatures } from './ligatures.js';
import { pastedMessages as messages } from './messages.js';
import { findPageHeaders } from './page-headers.js';

/**
 * Remarks about what copying from a PDF file leaves in a text: hyphens at the ends of lines, ligatures, bullets that begin no
 * list, heads and feet of pages. Never in code.
 */
export function reportPasted(tree: Root, source: string, report: Report): void {
  const texts: BlockText[] = [];
  const paragraphs: Paragraph[] = [];
  eachNode(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    if (node.type === 'paragraph') paragraphs.push(node);
    const text = textOfBlock(node, source);
    if (text) texts.push(text);
  });
  const placeOf = lazyPlaceFinder(source);
  const ligatures = texts.flatMap(findLigatures);
  for (const { end, letters, start, word } of ligatures) {
    report(messages.ligature({ word, letters }, placeOf(start, end), { start, end, text: letters }));
  }
  for (const { broken, end, joined, start } of findHyphens(texts, source, ligatures.length > 0)) {
    report(messages.hyphenation({ broken, joined }, placeOf(start, end), { start, end, text: joined }));
  }
  for (const { end, sign, start } of texts.flatMap(findBullets)) {
    const fix = { start, end, text: '- ' };
    report(messages.bullet({ sign }, placeOf(start, start + sign.length), fix));
  }
  for (const { count, paragraph, text } of findPageHeaders(tree, paragraphs)) {
    report(messages.pageHeader({ text, count }, paragraph.position));
  }
}
