import type { Nodes, Parents, Root } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { attachInline } from './attach-inline.js';
import type { AttributeListNode, Side } from './attribute-list.js';
import { report } from './messages.js';
import { reportLeftovers } from './report-leftovers.js';
import type { Definitions } from './resolve-list.js';
import { scanList } from './scan-list.js';
import { tag } from './tag.js';

/**
 * Attaches every attribute list to what it tags, and takes it out of the tree. What tags nothing stays where it is, with
 * a message.
 */
export function attachAttributeLists(tree: Root, file: VFile): void {
  reportLeftovers(tree, file);
  const definitions = takeDefinitions(tree);
  visit(tree, (node) => {
    if (!('children' in node)) return;
    attachInline(node, definitions, file);
    if (node.type === 'listItem') attachInside(node, definitions, file);
    attachBlocks(node, definitions, file);
  });
}

/** `{:name: .class}` says what `{: name}` stands for, above or below it. */
function takeDefinitions(tree: Root): Definitions {
  const definitions = new Map<string, ReturnType<typeof scanList>>();
  visit(tree, 'attributeList', (node, index, parent) => {
    const scanned = scanList(node.value);
    if (scanned.name === undefined || !parent || index === undefined) return undefined;
    definitions.set(scanned.name, scanned);
    parent.children.splice(index, 1);
    return index;
  });
  return definitions;
}

/** First thing in an item, on a line of its own: it tags the item. */
function attachInside(item: Parents, definitions: Definitions, file: VFile): void {
  const [first] = item.children;
  if (first?.type !== 'attributeList') return;
  tag(item, first, 'inside', definitions, file);
  item.children.shift();
}

function attachBlocks(parent: Parents, definitions: Definitions, file: VFile): void {
  const children: Nodes[] = parent.children;
  if (!children.some(isList)) return;
  const found = children.filter(isList).map((list) => ({ list, ...targetOf(list, parent, children) }));
  for (const { list, side, target } of found) {
    if (!target) report(file, 'attribute-list-without-target', list.value, list.position);
    else {
      if (target.type === 'listItem') report(file, 'attribute-list-in-tight-item', list.value, list.position);
      if (side === 'before' && gap(list.position, target.position) > 1 && !isRun(list, children)) {
        report(file, 'attribute-list-across-blank', list.value, list.position);
      }
      tag(target, list, side, definitions, file);
    }
  }
  const kept = new Set<unknown>(found.flatMap(({ list, target }) => (target ? [] : [list])));
  parent.children = children.filter((node) => !isList(node) || kept.has(node)) as typeof parent.children;
}

type BlockList = AttributeListNode & { type: 'attributeList' };

type Target = { target?: Nodes; side: Side };

/** The sibling right above; else the next one. */
function targetOf(list: AttributeListNode, parent: Parents, children: readonly Nodes[]): Target {
  const index = children.indexOf(list as Nodes);
  const above = neighbour(children, index, -1);
  if (above && touches(children, index, -1) && canBeTagged(above)) {
    const tight = parent.type === 'listItem' && above.type === 'paragraph' && !parent.spread;
    return { target: tight ? parent : above, side: 'after' };
  }
  const below = neighbour(children, index, 1);
  return below && canBeTagged(below) ? { target: below, side: 'before' } : { side: 'before' };
}

/** The next node in a direction that is no list. */
function neighbour(children: readonly Nodes[], index: number, step: 1 | -1): Nodes | undefined {
  let at = index + step;
  while (children[at]?.type === 'attributeList') at += step;
  return children[at];
}

/** Whether only lists, and no blank line, stand between the list and its neighbour. */
function touches(children: readonly Nodes[], index: number, step: 1 | -1): boolean {
  for (let at = index; ; at += step) {
    const [near, far] = [children[at], children[at + step]];
    if (!near || !far) return false;
    const distance = step === 1 ? gap(near.position, far.position) : gap(far.position, near.position);
    if (distance > 1) return false;
    if (far.type !== 'attributeList') return true;
  }
}

const isRun = (list: AttributeListNode, children: readonly Nodes[]): boolean =>
  touches(children, children.indexOf(list as Nodes), 1);

/** Lines from the end of the first to the start of the second. */
const gap = (first: Position | undefined, second: Position | undefined): number =>
  first && second ? second.start.line - first.end.line : 0;

const isList = (node: Nodes): node is BlockList => node.type === 'attributeList';

const canBeTagged = (node: Nodes): boolean =>
  !['yaml', 'toml', 'definition', 'footnoteDefinition', 'html'].includes(node.type);
