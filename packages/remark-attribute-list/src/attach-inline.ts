import type { ListItem, Nodes, Parents, PhrasingContent, Text } from 'mdast';
import type { InlineAttributeList } from './attribute-list.js';
import { report } from './messages.js';
import { type Context, tag } from './tag.js';

/**
 * Lists inside of text: after an inline element they tag it, at the start of a list item they tag the item, and
 * anywhere else they are text.
 */
export function attachInline(parent: Parents, context: Context): void {
  if (parent.type === 'listItem') attachToItem(parent, context);
  if (!parent.children.some((node) => node.type === 'inlineAttributeList')) return;
  const kept: Nodes[] = [];
  let lists: InlineAttributeList[] = [];
  for (const node of [...parent.children, undefined]) {
    if (node?.type === 'inlineAttributeList') lists.push(node);
    else {
      place(lists, kept, context);
      lists = [];
      if (node) append(kept, node);
    }
  }
  parent.children = kept as typeof parent.children;
}

/** Attaches lists to what is before them. */
function place(lists: readonly InlineAttributeList[], kept: Nodes[], context: Context): void {
  const before = kept.at(-1);
  if (before && before.type !== 'text') tag(before, lists, 'after', context);
  else {
    for (const { position, value } of lists) {
      report(context.file, 'attribute-list-without-target', value, position);
      append(kept, { type: 'text', value, ...(position && { position }) });
    }
  }
}

/** `- {: .fixed} ( ) None`, and `- [x] {: .fixed} None`: the list that begins the item tags it. */
function attachToItem(item: ListItem, context: Context): void {
  const [paragraph] = item.children;
  if (paragraph?.type !== 'paragraph') return;
  const [list, ...rest] = trimStart(paragraph.children);
  if (list?.type !== 'inlineAttributeList') return;
  tag(item, [list], 'inside', context);
  paragraph.children = trimStart(rest);
  const start = paragraph.children[0]?.position?.start;
  if (paragraph.position && start) paragraph.position.start = { ...start };
  // A check box needs its paragraph.
  if (paragraph.children.length === 0 && typeof item.checked !== 'boolean') item.children.shift();
}

function trimStart(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return nodes;
  const value = first.value.trimStart();
  return value ? [shortened(first, value), ...rest] : rest;
}

/** The text and its place begin where its first visible character does. */
function shortened(text: Text, value: string): Text {
  const cut = text.value.slice(0, text.value.length - value.length);
  if (!text.position || cut.includes('\n')) return { ...text, value };
  const { end, start } = text.position;
  const moved = {
    line: start.line,
    column: start.column + cut.length,
    offset: (start.offset ?? 0) + cut.length,
  };
  return { ...text, value, position: { start: moved, end } };
}

/** Text next to text is one text. */
function append(nodes: Nodes[], node: Nodes): void {
  const last = nodes.at(-1);
  if (last?.type !== 'text' || node.type !== 'text') {
    nodes.push(node);
    return;
  }
  const start = last.position?.start;
  const end = node.position?.end;
  nodes[nodes.length - 1] = {
    ...last,
    value: last.value + node.value,
    ...(start && end && { position: { start, end } }),
  };
}
