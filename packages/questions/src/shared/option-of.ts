import type { Content } from '@hornbook/model';
import type { MarkedItem, ParseContext } from '../markup.js';
import { unwrapParagraph } from './unwrap-paragraph.js';

export interface Option {
  id: string;
  content: Content;
  fixed?: boolean;
}

/** What a learner sees of an item. */
export function optionOf({ id, item }: { id: string; item: MarkedItem }, context: ParseContext): Option {
  const fixed = item.attributes.classes.includes('fixed');
  return { id, content: unwrapParagraph(context.content(item.nodes)), ...(fixed && { fixed }) };
}
