import type { ListItem, Nodes, Parents, PhrasingContent, Text } from 'mdast';
import type { InlineAttributeList } from './attribute-list.js';
import { report, shortened } from './messages.js';
import { isContents } from './report-tokens.js';
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
      place(lists, { kept, next: node }, context);
      lists = [];
      if (node) append(kept, node);
    }
  }
  parent.children = kept as typeof parent.children;
}

interface Surroundings {
  /** The nodes before. */
  kept: Nodes[];
  next: Nodes | undefined;
}

/** Attaches lists to what is before them. */
function place(lists: readonly InlineAttributeList[], { kept, next }: Surroundings, context: Context): void {
  const before = kept.at(-1);
  if (before && before.type !== 'text') tag(before, lists, 'after', context);
  else {
    for (const list of lists) {
      reportStray(list, list === lists.at(-1) ? next : undefined, context);
      const { position, value } = list;
      append(kept, { type: 'text', value, ...(position && { position }) });
    }
  }
}

/** A line that begins with a list has nothing to tag: `{: .x}}`, `{: .x⏎.y}`, `{: .x} text`. */
function reportStray({ position, value }: InlineAttributeList, next: Nodes | undefined, { file }: Context) {
  const extra = next?.type === 'text' ? (/^\}+(?=[ \t]*(?:[\n\r]|$))/.exec(next.value)?.[0] ?? '') : '';
  if (extra) {
    const note = `Write \`${shortened(value)}\` on a line of its own.`;
    report(file, 'attribute-list-misspelled', `${value}${extra}`, position, { note });
  } else if (isContents(value)) report(file, 'attribute-list-toc', value, position);
  else {
    const note = /[\n\r]/.test(value) ? oneLine : undefined;
    report(file, 'attribute-list-without-target', value, position, { note });
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

const oneLine = 'Write it on one line, right above or below a block.';

function trimStart(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return nodes;
  const value = first.value.trimStart();
  return value ? [withoutStart(first, value), ...rest] : rest;
}

/** The text and its place begin where its first visible character does. */
function withoutStart(text: Text, value: string): Text {
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
