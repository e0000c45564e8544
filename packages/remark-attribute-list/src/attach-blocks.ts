import type { Nodes, Parents } from 'mdast';
import type { Point } from 'unist';
import type { AttributeList, Side } from './attribute-list.js';
import { canBeTagged } from './attribute-list.js';
import { type RuleId, report } from './messages.js';
import { isContents } from './report-tokens.js';
import { definedName } from './scan-list.js';
import { type Context, tag } from './tag.js';

/** Lists alone on a line tag the block right above, else the next one; one that begins a list item tags the item. */
export function attachBlocks(parent: Parents, context: Context): void {
  if (!parent.children.some((node) => node.type === 'attributeList')) return;
  const kept: Nodes[] = [];
  let above: Nodes | undefined;
  let lists: AttributeList[] = [];
  for (const node of [...parent.children, undefined]) {
    if (node?.type === 'attributeList') lists.push(node);
    else {
      // There may be more of them than a call takes arguments.
      for (const list of place(lists, { parent, above, below: node }, context)) kept.push(list);
      lists = [];
      above = node;
      if (node) kept.push(node);
    }
  }
  parent.children = kept as typeof parent.children;
}

interface Surroundings {
  parent: Parents;
  above: Nodes | undefined;
  below: Nodes | undefined;
}

/** Attaches lists that follow each other, and returns those that tag nothing. */
function place(
  lists: AttributeList[],
  { above, below, parent }: Surroundings,
  context: Context,
): AttributeList[] {
  if (parent.type === 'listItem' && !above) {
    const first = lists.findIndex(tags) + 1;
    tag(parent, lists.slice(0, first).filter(tags), 'inside', context);
    return attach(lists.slice(first), below, 'before', parent, context);
  }
  const touching = above && canBeTagged(above) ? countTouching(above, lists) : 0;
  attach(lists.slice(0, touching), above, 'after', parent, context);
  return attach(lists.slice(touching), below, 'before', parent, context);
}

function attach(
  lists: AttributeList[],
  target: Nodes | undefined,
  side: Side,
  parent: Parents,
  context: Context,
): AttributeList[] {
  const tagging = lists.filter(tags);
  const reportEach = (ruleId: RuleId, found: readonly AttributeList[]) => {
    for (const { position, value } of found) report(context.file, ruleId, value, position);
  };
  if (!target || !canBeTagged(target)) {
    for (const { position, value } of tagging) {
      const ruleId = isContents(value) ? 'attribute-list-toc' : 'attribute-list-without-target';
      report(context.file, ruleId, value, position);
    }
    return tagging;
  }
  // Nothing is rendered for the paragraph.
  const isTight = parent.type === 'listItem' && !parent.spread && target.type === 'paragraph';
  if (isTight) reportEach('attribute-list-in-tight-item', tagging);
  if (side === 'before')
    reportEach('attribute-list-across-blank', lists.slice(0, countApart(lists, target)).filter(tags));
  tag(isTight ? parent : target, tagging, side, context);
  return [];
}

/** Definitions tag nothing themselves. */
const tags = ({ value }: AttributeList): boolean => definedName(value) === undefined;

/** How many lists are below the block with nothing in between: no blank line, no definition. */
function countTouching(above: Nodes, lists: readonly AttributeList[]): number {
  const end = lists.findIndex((list, index) => gap(lists[index - 1] ?? above, list) > 1 || !tags(list));
  return end < 0 ? lists.length : end;
}

/** How many lists are above a blank line above the block. */
const countApart = (lists: readonly AttributeList[], below: Nodes): number =>
  lists.findLastIndex((list, index) => gap(list, lists[index + 1] ?? below) > 1) + 1;

/** Lines from the end of the first to the start of the second. */
function gap(first: Nodes, second: Nodes): number {
  const end = endOf(first);
  return end && second.position ? second.position.start.line - end.line : 0;
}

/** Where a block ends. In a quote, remark lets a list end after the blank lines below. */
function endOf(node: Nodes): Point | undefined {
  const last = node.type === 'list' || node.type === 'listItem' ? node.children.at(-1) : undefined;
  return last ? endOf(last) : node.position?.end;
}
