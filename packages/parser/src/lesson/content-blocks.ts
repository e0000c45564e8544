import type { Content } from '@hornbook/model';
import { type Lesson, shortHash } from '@hornbook/questions';
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { span } from '../nodes.js';

/**
 * The blocks of a stretch of content: one for each heading and what follows it. Raw HTML may open an element before a
 * heading and close it behind (`<details>`), so a stretch with raw HTML stays whole.
 */
export function contentBlocks(
  nodes: readonly RootContent[],
  content: (nodes: readonly RootContent[]) => Content,
): Lesson['blocks'] {
  return sections(nodes).map((section) => {
    const { column, line } = span(section).start;
    return { id: blockId(section), type: 'content', content: content(section), source: { line, column } };
  });
}

function sections(nodes: readonly RootContent[]): RootContent[][] {
  if (nodes.some(({ type }) => type === 'html')) return [[...nodes]];
  const found: RootContent[][] = [];
  for (const node of nodes) {
    const current = found.at(-1);
    if (!current || node.type === 'heading') found.push([node]);
    else current.push(node);
  }
  return found;
}

/** Of what the block begins with, so that a change further down keeps it. */
const blockId = ([first]: readonly RootContent[]): string =>
  `content-${shortHash(first ? `${first.type} ${textOf(first)}` : '', 8)}`;
