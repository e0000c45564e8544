import type { Content, Diagnostic } from '@hornbook/model';
import type { Nodes, Text } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { contentMessages as messages } from '../content/messages.js';
import { findDeeper } from '../find-deeper.js';
import { placeMender } from './mend-places.js';

/** Turns raw HTML in content into elements. */
export type RawReader = (content: Content, report: (diagnostic: Diagnostic) => void) => Content;

/** Levels of elements; Markdown has no more than 300. */
const maxDepth = 400;

/** Loads the HTML parser, which is large. Most lessons hold no raw HTML. */
export async function loadRawReader(source: string): Promise<RawReader> {
  const { raw } = await import('hast-util-raw');
  // With a file, elements keep their places. Its text is looked through for every fragment, and only to find its end.
  const file = new VFile();
  const mendPlaces = placeMender(source);
  return (content, report) => {
    const tree = orTooDeep(() => raw(content, { file, passThrough: ['math', 'inlineMath'] }) as Content);
    if (!tree || findDeeper<Nodes>(tree, maxDepth)) return asText(content, report);
    delete tree.position;
    mendPlaces(tree);
    return tree;
  };
}

/** Elements that are never closed lie in one another, and hast-util-raw has no limit of its own. */
function orTooDeep<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What was written stays to be seen. */
function asText(content: Content, report: (diagnostic: Diagnostic) => void): Content {
  let place: Raw['position'];
  visit(content, 'raw', (node: Raw, index, parent) => {
    place ??= node.position;
    if (parent && index !== undefined) parent.children[index] = { ...node, type: 'text' } as Text;
  });
  report(messages.htmlTooDeep({ limit: maxDepth }, place));
  return content;
}
