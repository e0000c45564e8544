import type { Diagnostic } from '@hornbook/model';
import type { Element, Nodes } from 'hast';
import { type LessonView, type Piece, placeOfElement } from '../lesson-view.js';
import { messages } from '../messages.js';

/** WCAG 2.2, 1.1.1. Not everybody can choose an option that is only such an image. */
export function* imageWithoutAlt({ pieces }: LessonView): Iterable<Diagnostic> {
  for (const piece of pieces) {
    const images = piece.elements.filter(isSilentImage);
    const [first] = images;
    if (!first) continue;
    if (isSilentOption(piece))
      yield messages.optionWithoutText(undefined, placeOfElement(first, piece.source));
    else {
      for (const image of images) {
        yield messages.imageWithoutAlt(undefined, placeOfElement(image, piece.source));
      }
    }
  }
}

const isSilentImage = ({ properties, tagName }: Element): boolean =>
  tagName === 'img' && String(properties.alt ?? '').trim() === '';

const isSilentOption = ({ content, isOption }: Piece): boolean => isOption && !says(content);

/** Whether there is text in it, or an image that has some. */
const says = (node: Nodes): boolean => {
  if (node.type === 'text') return node.value.trim() !== '';
  if (node.type === 'element' && node.tagName === 'img') return !isSilentImage(node);
  return 'children' in node && node.children.some(says);
};
