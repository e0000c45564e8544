import type { Element, Text } from 'hast';
import type { Code } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { AttributeListNode } from './attribute-list.js';

/**
 * Handlers for `mdast-util-to-hast` and `remark-rehype`: the attributes of a code block belong to its `pre`, and a list
 * that tags nothing is shown as it was written.
 */
export const attributeListHandlers: Handlers = {
  code,
  attributeList: asWritten,
  inlineAttributeList: asWritten,
} as Handlers;

function code(state: State, node: Code): Element {
  const language = /^\S+/.exec(node.lang ?? '')?.[0];
  const text: Text = { type: 'text', value: node.value ? `${node.value}\n` : '' };
  const properties = language ? { className: [`language-${language}`] } : {};
  const inner: Element = { type: 'element', tagName: 'code', properties, children: [text] };
  const pre: Element = { type: 'element', tagName: 'pre', properties: {}, children: [inner] };
  state.patch(node, pre);
  return state.applyData(node, pre) as Element;
}

function asWritten(_state: State, node: AttributeListNode): Text {
  return { type: 'text', value: node.value };
}
