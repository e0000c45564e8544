import type { Data, ListItem, Nodes, Parents } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { defaultHandlers, type Handle, type Join, type Options } from 'mdast-util-to-markdown';
import {
  type AttributeList,
  type Attributes,
  type AttributeValues,
  canBeTagged,
  type InlineAttributeList,
  type Side,
} from './attribute-list.js';
import { writePair } from './scan-list.js';

/**
 * The extension for `mdast-util-to-markdown`. Below a root it writes lists that say what `data.attributes` of the nodes
 * does; lists that are in the tree already are written unchanged.
 */
export function attributeListToMarkdown(): Options {
  return {
    handlers: { root, attributeList, inlineAttributeList },
    // Text that looks like a list stays text.
    unsafe: [{ character: '{', after: ':', inConstruct: 'phrasing' }],
    join: [join],
  };
}

const root: Handle = (node, parent, state, info) =>
  defaultHandlers.root(detachAttributeLists(node), parent, state, info);

const attributeList: Handle = ({ value }: AttributeList) => value;

/** In a table an unescaped pipe would end the cell. */
const inlineAttributeList: Handle = ({ value }: InlineAttributeList, _parent, { stack }) =>
  (stack as readonly string[]).includes('tableCell')
    ? value.replace(/\\[\s\S]|\|/g, (found) => (found === '|' ? '\\|' : found))
    : value;

/** A list goes right above or below what it tags; one that was read from a source stays as near as it was. */
const join: Join = (left, right) => {
  if (left.type !== 'attributeList' && right.type !== 'attributeList') return undefined;
  const sides = [
    left.type === 'attributeList' && left.data?.side,
    right.type === 'attributeList' && right.data?.side,
  ];
  if (sides[0] === 'before' || sides[1] === 'after') return 0;
  const isTogether =
    left.position && right.position && right.position.start.line - left.position.end.line < 2;
  return isTogether && !sides.some(Boolean) ? 0 : undefined;
};

/**
 * A copy of the tree with attribute lists in it again, which say what `data.attributes` of their neighbors does. They
 * are where they were, or on the other side where that would be misread. What no list can tag has none.
 */
function detachAttributeLists<N extends Nodes>(node: N): N {
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

/** Inline nodes after which a list is text. */
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

const plain = /^[^\s#.="'{|}\\＝]+(?<![,;])$/u;
const key = /^[^\s#.="'}＝,;]+$/u;

/** The list that says this; `undefined` where there is nothing to say. A key that no list could hold is left out. */
function writeList({ classes, id, values }: AttributeValues): string | undefined {
  const pieces = [
    ...(id === undefined ? [] : [plain.test(id) ? `#${id}` : writePair('id', id)]),
    ...(classes.every((name) => plain.test(name))
      ? classes.map((name) => `.${name}`)
      : [writePair('class', classes.join(' '))]),
    ...Object.entries(values).flatMap(([name, value]) => (key.test(name) ? writePair(name, value) : [])),
  ];
  return pieces.length > 0 ? `{: ${pieces.join(' ')}}` : undefined;
}
