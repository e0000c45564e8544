import type { List } from 'mdast';
import type { Common, Markup, ParseContext } from '../markup.js';
import { wantNoMarkers } from '../shared/check-markers.js';
import { readOptions } from '../shared/choice/read-options.js';
import { markedItems } from '../shared/marked-items.js';
import type { Scale, ScaleKey } from './schema.js';

export const publicTexts = (markup: Markup, context: ParseContext): string[] =>
  markedItems(markup.answers as List, context).map(({ text }) => text);

/**
 *     {: .quiz .scale}
 *     How sure are you?
 *
 *     1. Not at all
 *     2. Quite
 */
export function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: Scale; key: ScaleKey } {
  const items = markedItems(markup.answers as List, context);
  wantNoMarkers('scale', items, context);
  const { key, options } = readOptions(items, common, context);
  return { question: { ...common.question, type: 'scale', options }, key };
}
