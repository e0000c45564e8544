import type { Element, ElementContent, Text } from 'hast';
import type { Code, List, ListItem, Parents } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import type { AttributeList, InlineAttributeList } from './attribute-list.js';

/**
 * Handlers for `mdast-util-to-hast` and `remark-rehype`: the attributes of a code block belong to its `pre`, those of a
 * check list leave it its own classes, and a list that tags nothing is shown as its raw text.
 */
export const attributeListHandlers: Handlers = {
  code: withAttributes(defaultHandlers.code),
  list: withAttributes(defaultHandlers.list),
  listItem: withAttributes(defaultHandlers.listItem),
  attributeList,
  inlineAttributeList,
};

type Handle<N> = (state: State, node: N, parent?: Parents) => Element;

/** Gives attributes to the outermost element, and adds to its classes. */
function withAttributes<N extends Code | List | ListItem>(handle: Handle<N>) {
  return (state: State, node: N, parent?: Parents): ElementContent => {
    const { data: _, ...plain } = node;
    const element = handle(state, plain as N, parent);
    const own = (element.properties.className ?? []) as string[];
    const result = state.applyData(node, element) as ElementContent;
    if (own.length > 0 && result.type === 'element') {
      const given = (result.properties.className ?? []) as string[];
      result.properties.className = [...new Set([...own, ...given])];
    }
    return result;
  };
}

function attributeList(state: State, node: AttributeList): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [inlineAttributeList(state, node)] };
}

function inlineAttributeList(_state: State, { value }: AttributeList | InlineAttributeList): Text {
  return { type: 'text', value };
}
