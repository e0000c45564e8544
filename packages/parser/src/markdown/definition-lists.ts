import type { Node, Nodes, Parent, Root } from 'mdast';
import type { DefListDescriptionNode } from 'mdast-util-definition-list';
import { eachNode } from '../nodes.js';

/**
 * Definition lists become `dl`, `dt` and `dd`:
 *
 *     Image
 *     : a packed file system
 *
 * They also get the end of their text as their end: mdast-util-definition-list lets them end after the blank line below,
 * and then an attribute list there would tag them.
 */
export function shapeDefinitionLists(tree: Root): void {
  eachNode(tree, (node) => {
    if (node.type === 'defList') name(node, 'dl');
    else if (node.type === 'defListTerm') name(node, 'dt');
    else if (node.type === 'defListDescription') {
      name(node, 'dd');
      unwrapTight(node);
    }
  });
}

function name(node: Node, hName: string): void {
  node.data = { ...node.data, hName };
  const end = endOf(node);
  if (node.position && end) node.position.end = end;
}

function endOf(node: Node): NonNullable<Node['position']>['end'] | undefined {
  const last = (node as Partial<Parent>).children?.at(-1);
  return last ? endOf(last) : node.position?.end;
}

/** As in a list of items: without blank lines, a single paragraph is only its phrases. */
function unwrapTight(description: DefListDescriptionNode): void {
  const { children, spread } = description;
  const paragraphs = children.filter(({ type }) => type === 'paragraph');
  if (spread || paragraphs.length !== 1) return;
  description.children = children.flatMap((child): Nodes[] =>
    child.type === 'paragraph' ? child.children : [child],
  ) as typeof children;
}
