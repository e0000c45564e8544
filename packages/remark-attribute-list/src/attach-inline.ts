import type { Nodes, Parents, PhrasingContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { AttributeListNode } from './attribute-list.js';
import { report } from './messages.js';
import type { Definitions } from './resolve-list.js';
import { tag } from './tag.js';

/**
 * Lists inside of text: behind an inline element they tag it, at the start of a list item they tag the item, and
 * anywhere else they are text.
 */
export function attachInline(parent: Parents, definitions: Definitions, file: VFile): void {
  if (parent.type === 'listItem') attachToItem(parent, definitions, file);
  if (!parent.children.some((node) => node.type === 'inlineAttributeList')) return;
  const kept: Nodes[] = [];
  for (const node of parent.children as Nodes[]) {
    const before = kept.at(-1);
    if (node.type !== 'inlineAttributeList') append(kept, node);
    else if (before && isInlineElement(before)) tag(before, node, 'after', definitions, file);
    else {
      report(file, 'attribute-list-without-target', node.value, node.position);
      append(kept, { type: 'text', value: node.value, position: node.position } as Text);
    }
  }
  parent.children = kept as typeof parent.children;
}

/** `- {: .fixed} ( ) None`, and `- [x] {: .fixed} None`: what begins the item tags it. */
function attachToItem(item: Parents, definitions: Definitions, file: VFile): void {
  const [paragraph] = item.children;
  if (paragraph?.type !== 'paragraph') return;
  const [list, ...rest] = paragraph.children;
  if (list?.type !== 'inlineAttributeList' || startsText(rest)) return;
  tag(item, list, 'inside', definitions, file);
  paragraph.children = trimStart(rest);
  if (paragraph.children.length === 0) item.children.shift();
}

/** `{: .x}text` begins the text of an item: there is no white space after it. */
const startsText = ([next]: readonly PhrasingContent[]): boolean =>
  next?.type === 'text' && !/^\s/.test(next.value);

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

const isInlineElement = ({ type }: Nodes | AttributeListNode): boolean =>
  !['text', 'break', 'html', 'inlineAttributeList', 'footnoteReference'].includes(type);
