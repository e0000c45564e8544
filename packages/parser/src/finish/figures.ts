import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** An image alone in its paragraph, with a title, becomes a figure whose caption the title is. */
export function makeFigures(tree: Root): void {
  visit(tree, 'element', (element) => {
    const image = element.tagName === 'p' ? onlyImage(element) : undefined;
    const title = image?.properties.title;
    if (!image || typeof title !== 'string' || title === '') return;
    delete image.properties.title;
    element.tagName = 'figure';
    const caption: Element = {
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: title }],
    };
    element.children = [image, caption];
  });
}

function onlyImage(paragraph: Element): Element | undefined {
  const visible = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [only] = visible;
  return visible.length === 1 && only?.type === 'element' && only.tagName === 'img' ? only : undefined;
}
