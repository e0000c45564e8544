import { type Content, mapContent } from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';
import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { wordsFor } from '../page/words.js';
import { nameCheckBox } from './check-box.js';
import { fitImage } from './image.js';
import { leaveOpen } from './link.js';
import { type Address, takeAddresses } from './template.js';
import { wrapBlocks } from './wrap-blocks.js';

/**
 * A copy of a value whose content is ready for every kind of page: what differs between them is taken out of it
 * (`template.ts`), and it has what pages need and authors need not write.
 */
export function prepareContent<T>(
  value: T,
  lesson: Pick<Lesson, 'assets' | 'lang'>,
  addresses: Address[],
): T {
  const assets = new Map(lesson.assets.map((asset) => [asset.id, asset]));
  const words = wordsFor(lesson.lang);
  return mapContent(value, (content): Content => {
    const tree = structuredClone(content);
    visit(tree, (node: Nodes) => {
      if (node.type !== 'element') return;
      if (node.tagName === 'a') leaveOpen(node, assets);
      if (node.tagName === 'img') fitImage(node, assets);
      if (node.tagName === 'input') nameCheckBox(node, words);
      takeAddresses(node, addresses);
    });
    wrapBlocks(tree, words);
    return tree;
  }) as T;
}
