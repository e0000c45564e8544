import type { Element, Nodes, Root } from 'hast';

/**
 * The same content with words in place of what has none: alternative text for pictures, TeX for formulas. This is what
 * search, speech and an LMS get.
 */
export const spellOut = (content: Root): Root => (isWordless(content) ? spell(content) : content);

const isWordless = (node: Nodes): boolean =>
  wordsOf(node) !== undefined || ('children' in node && node.children.some(isWordless));

function spell<T extends Nodes>(node: T): T {
  const words = wordsOf(node);
  if (words !== undefined) return { type: 'text', value: words } as unknown as T;
  return 'children' in node ? { ...node, children: (node.children as Nodes[]).map(spell) } : node;
}

function wordsOf(node: Nodes): string | undefined {
  if (node.type !== 'element') return undefined;
  // A picture between two words is no part of either.
  if (node.tagName === 'img') return ` ${node.properties.alt ?? ''} `;
  return node.tagName === 'math' ? texOf(node) : undefined;
}

/** An author's own MathML may have no annotation; its text then is what there is. */
function texOf(math: Element): string | undefined {
  const annotation = find(
    math,
    ({ properties, tagName }) => tagName === 'annotation' && properties.encoding === 'application/x-tex',
  );
  const text = annotation?.children[0];
  return text?.type === 'text' ? text.value : undefined;
}

function find(element: Element, test: (element: Element) => boolean): Element | undefined {
  if (test(element)) return element;
  for (const child of element.children) {
    const found = child.type === 'element' ? find(child, test) : undefined;
    if (found) return found;
  }
  return undefined;
}
