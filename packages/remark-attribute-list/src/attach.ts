import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { attachBlocks } from './attach-blocks.js';
import { attachInline } from './attach-inline.js';
import { readDefinitions } from './read-definitions.js';
import { reportLeftovers } from './report-leftovers.js';

/**
 * Attaches every attribute list to what it tags, and takes it out of the tree: `data.attributes` of a node then holds all
 * that its lists say, and `data.hProperties` what of it may be rendered. What tags nothing stays where it is. Never throws.
 *
 * @param tree changed in place
 * @param file gets the messages; where it holds the text that the tree was read from, also those on what looks like a
 *   list and was read as text
 */
export function attachAttributeLists(tree: Root, file: VFile): void {
  reportLeftovers(tree, file);
  const context = { definitions: readDefinitions(tree, file), file };
  visit(tree, (node) => {
    if (!('children' in node)) return;
    attachInline(node, context);
    attachBlocks(node, context);
  });
}
