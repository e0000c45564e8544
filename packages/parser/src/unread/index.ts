import { maxSuggestions, nearest } from '@hornbook/model';
import type { Root } from 'mdast';
import type { Report } from '../lesson-input.js';
import { eachNode } from '../nodes.js';
import { lazyPlaceFinder } from '../source/positions.js';
import { textOfBlock } from '../source/text-of-block.js';
import { reportFrontMatter } from './front-matter.js';
import { findHeadings } from './headings.js';
import { unreadMessages as messages } from './messages.js';
import { findReferences } from './references.js';
import { findTable } from './tables.js';

/**
 * Reports what an author probably meant as Markdown and Markdown reads as text: references to what is not defined, headings
 * without a space, tables without a row of dashes, front matter that is not at the start. Never in code.
 */
export function reportUnread(tree: Root, source: string, report: Report): void {
  const placeOf = lazyPlaceFinder(source);
  reportFrontMatter(tree, source, placeOf, report);
  const names = definedNames(tree);
  let suggestions = 0;
  const suggest = (label: string, known: ReadonlySet<string>) =>
    suggestions++ < maxSuggestions ? nearest(label, known) : undefined;
  eachNode(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const text = textOfBlock(node, source);
    if (!text) return;
    for (const { end, label, start, type } of findReferences(text)) {
      const known = names[type];
      const message = type === 'link' ? messages.linkUndefined : messages.footnoteUndefined;
      report(message({ label, nearest: suggest(label, known) }, placeOf(start, end)));
    }
    if (node.type !== 'paragraph') return;
    for (const { marks, start, title } of findHeadings(text)) {
      const end = start + marks.length;
      const fix = { start: end, end, text: ' ' };
      report(messages.headingWithoutSpace({ marks, text: title }, placeOf(start, end), fix));
    }
    const table = findTable(text);
    if (!table) return;
    const place = placeOf(table.start, table.end);
    if (table.columns === undefined) {
      const row = `|${' --- |'.repeat(Math.min(table.head, 6))}`;
      report(messages.tableWithoutRow({ row }, place));
    } else report(messages.tableColumns({ head: table.head, columns: table.columns }, place));
  });
}

/** As their authors wrote them. */
function definedNames(tree: Root): Record<'link' | 'footnote', ReadonlySet<string>> {
  const [link, footnote] = [new Set<string>(), new Set<string>()];
  eachNode(tree, (node) => {
    if (node.type === 'definition') link.add(node.label ?? node.identifier);
    if (node.type === 'footnoteDefinition') footnote.add(node.label ?? node.identifier);
  });
  return { link, footnote };
}
