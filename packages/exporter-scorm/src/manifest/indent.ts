import type { Element, ElementContent, Text } from 'xast';

/** Puts every element of a tree on a line of its own: people read manifests. Elements that hold text stay as they are. */
export function indent(element: Element, depth = 0): Element {
  if (element.children.length === 0 || element.children.some(({ type }) => type === 'text')) return element;
  const inner = newLine(depth + 1);
  const children = element.children.flatMap((child): ElementContent[] => [
    inner,
    child.type === 'element' ? indent(child, depth + 1) : child,
  ]);
  return { ...element, children: [...children, newLine(depth)] };
}

const newLine = (depth: number): Text => ({ type: 'text', value: `\n${'  '.repeat(depth)}` });
