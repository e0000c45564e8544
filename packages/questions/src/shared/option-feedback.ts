import type { Common, MarkedItem, ParseContext } from '../markup.js';

/** The key with what items say when they are chosen, or given as an answer. */
export function withOptionFeedback(
  key: Common['key'],
  options: readonly { id: string; item: Pick<MarkedItem, 'feedback'> }[],
  context: ParseContext,
): Common['key'] {
  const told = options.flatMap(({ id, item }) =>
    item.feedback.length > 0 ? [[id, context.content(item.feedback)] as const] : [],
  );
  return told.length > 0 ? { ...key, optionFeedback: Object.fromEntries(told) } : key;
}
