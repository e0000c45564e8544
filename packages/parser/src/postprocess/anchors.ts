import { eachElement } from '@hornbook/model';
import type { Element, Root } from 'hast';

const heading = /^h[1-6]$/;

/**
 * Keeps what links may lead to: `<a name="x">` was the way to write it before ids, and still is in many files. An anchor in a heading,
 * or right before it, that has the name that the heading has anyway, is not needed.
 */
export function keepAnchors(tree: Root): void {
  eachElement(tree, (element) => {
    if (element.tagName === 'a') nameToId(element);
  });
  eachElement(tree, (element) => {
    if (heading.test(element.tagName)) dropWithin(element, element.properties.id);
  });
  let before: Element | undefined;
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    if (before && heading.test(node.tagName) && isEmptyAnchor(before)) dropWithin(before, node.properties.id);
    before = node;
  }
}

function nameToId({ children, properties }: Element): void {
  const { id, name } = properties;
  if (typeof name !== 'string' || name === '') return;
  if (id === undefined) properties.id = name;
  else if (id !== name) children.unshift(span(name));
  delete properties.name;
}

const span = (id: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { id },
  children: [],
});

function dropWithin(element: Element, id: unknown): void {
  eachElement({ type: 'root', children: element.tagName === 'a' ? [element] : element.children }, (inner) => {
    if (id !== undefined && inner.properties.id === id) delete inner.properties.id;
  });
}

/** `<a name="x"></a>` alone in its paragraph. */
function isEmptyAnchor({ children, properties, tagName }: Element): boolean {
  if (tagName === 'a') return children.length === 0;
  const [only, ...others] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const isAnchor = only?.type === 'element' && only.tagName === 'a' && only.children.length === 0;
  return tagName === 'p' && properties.id === undefined && others.length === 0 && isAnchor;
}
