import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** An image, film or sound alone in its paragraph, with a title, becomes a figure whose caption the title is. */
export function makeFigures(tree: Root): void {
  visit(tree, 'element', (element) => {
    const shown = element.tagName === 'p' ? onlyMedia(element) : undefined;
    const title = shown?.properties.title;
    if (!shown || typeof title !== 'string' || title === '') return;
    delete shown.properties.title;
    element.tagName = 'figure';
    const caption: Element = {
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: title }],
    };
    element.children = [shown, caption];
  });
}

const media = ['img', 'video', 'audio'];

function onlyMedia(paragraph: Element): Element | undefined {
  const visible = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [only] = visible;
  return visible.length === 1 && only?.type === 'element' && media.includes(only.tagName) ? only : undefined;
}
