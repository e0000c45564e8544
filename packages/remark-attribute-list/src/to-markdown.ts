import { defaultHandlers, type Handle, type Join, type Options } from 'mdast-util-to-markdown';
import type { AttributeList, InlineAttributeList } from './attribute-list.js';
import { detachAttributeLists } from './detach.js';

/**
 * The extension for `mdast-util-to-markdown`. Below a root it writes lists that say what `data.attributes` of the nodes
 * does; lists that stand in the tree are written as they are.
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

/** A list stands right above or below what it tags; one that is as it was read stands as near as it did. */
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
