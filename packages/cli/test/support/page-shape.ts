import type { Element, Nodes } from 'hast';

const classesOf = (node: Nodes): string[] =>
  node.type === 'element' && Array.isArray(node.properties.className)
    ? node.properties.className.map(String)
    : [];

/** Boxes that tables and code get; no author's content has one of ours. */
const boxes = ['hb-scroll', 'hb-code', 'hb-terminal-title', 'hb-prompt'];

const controls = ['form', 'fieldset', 'legend', 'label', 'input', 'select', 'option', 'textarea', 'button'];

/** Our own elements in one another, and nothing between them: `form(fieldset(legend .hb-answers(…)))`. */
export function frameOf(node: Nodes): string {
  const within = 'children' in node ? node.children.map(frameOf).filter(Boolean).join(' ') : '';
  if (node.type !== 'element') return within;
  const own = classesOf(node).filter((name) => name.startsWith('hb-') && name !== 'hb-unseen');
  const isBox = own.some((name) => boxes.includes(name));
  const isControl = controls.includes(node.tagName) && node.properties.disabled !== true;
  if ((own.length === 0 || isBox) && !isControl) return within;
  return `${node.tagName}.${own}(${within})`;
}

/** Elements in one another and their text, without what pages put around them: `p(a b(c))`. */
export const shapeOf = (nodes: readonly Nodes[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value.replace(/\s+/g, '');
      if (node.type !== 'element' || node.tagName === 'form') return '';
      const within = shapeOf(node.children);
      const isBox = classesOf(node).some((name) => boxes.includes(name));
      return isBox ? within : `${node.tagName}(${within})`;
    })
    .join('');

export function bodyOf(node: Nodes): Element | undefined {
  if (node.type === 'element' && classesOf(node).includes('hb-lesson-body')) return node;
  if (!('children' in node)) return undefined;
  return node.children.map(bodyOf).find(Boolean);
}

export const inBody = (node: Nodes): Nodes[] => {
  if (!('children' in node)) return [];
  return 'tagName' in node && node.tagName === 'body' ? node.children : node.children.flatMap(inBody);
};
