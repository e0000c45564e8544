import type { Data, ListItem, Nodes, Parents } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import type { AttributeList, Attributes, InlineAttributeList, Side } from './attribute-list.js';
import { canBeTagged } from './can-be-tagged.js';
import { writeList } from './write-list.js';

/**
 * A copy of the tree with attribute lists in it again, which say what `data.attributes` of their neighbours does. They
 * stand where they stood, or on the other side where that would be misread. What no list can tag has none.
 */
export function detachAttributeLists<N extends Nodes>(node: N): N {
  if (!('children' in node)) return node;
  const parent: Parents = node;
  const children = parent.children.flatMap((child, index) => {
    const copy = detachAttributeLists(child);
    const { attributes }: Data = child.data ?? {};
    const value = attributes && writeList(attributes);
    return value ? withList(copy, value, sideOf(attributes, index, parent), parent) : [copy];
  });
  return { ...node, children };
}

function withList(node: Nodes, value: string, side: Side, parent: Parents): Nodes[] {
  if (node.type === 'listItem') return [itemWithList(node, value)];
  if (isInline(node, parent)) {
    const list: InlineAttributeList = { type: 'inlineAttributeList', value };
    return bare.has(node.type) ? [node] : [node, list];
  }
  if (!canBeTagged(node) || rows.has(node.type)) return [node];
  const list: AttributeList = { type: 'attributeList', value, data: { side } };
  return side === 'before' ? [list, node] : [node, list];
}

const isInline = (node: Nodes, parent: Parents): boolean =>
  phrasing(node) || phrasing(parent) || ['paragraph', 'heading', 'tableCell'].includes(parent.type);

/** Inline nodes behind which a list is text. */
const bare: ReadonlySet<string> = new Set(['text', 'break', 'html', 'footnoteReference']);
const rows: ReadonlySet<string> = new Set(['tableRow', 'tableCell']);

/** `- {: .x} text`, and on a line of its own above all else. */
function itemWithList(item: ListItem, value: string): ListItem {
  const [first, ...rest] = item.children;
  if (first?.type === 'paragraph' && (typeof item.checked === 'boolean' || startsVisibly(first.children))) {
    const list: InlineAttributeList = { type: 'inlineAttributeList', value };
    const space = first.children.length > 0 ? [{ type: 'text', value: ' ' } as const] : [];
    const children = [list, ...space, ...first.children];
    return { ...item, children: [{ ...first, children }, ...rest] };
  }
  const list: AttributeList = { type: 'attributeList', value, data: { side: 'before' } };
  return { ...item, children: [list, ...item.children] };
}

const startsVisibly = ([first]: readonly Nodes[]): boolean =>
  first !== undefined && (first.type !== 'text' || /^\S/.test(first.value));

/** Above a block only where a blank line keeps the list from the block before, and where it does not begin an item. */
function sideOf({ lists }: Attributes, index: number, parent: Parents): Side {
  const isApart = parent.type !== 'listItem' || (index > 0 && parent.spread === true);
  return isApart && lists[0]?.side !== 'after' ? 'before' : 'after';
}
