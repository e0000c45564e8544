import type { MarkedItem, ParseContext } from '../../markup.js';
import { answerMessages as messages } from './messages.js';

/** Reports ids that stand on several items of a question. */
export function wantDistinctIds(items: readonly MarkedItem[], context: ParseContext): void {
  const lines = new Map<string, number>();
  for (const { attributes, item, markerPlace } of items) {
    const { id } = attributes;
    const line = id && lines.get(id.toLowerCase());
    if (line) context.report(messages.duplicateId({ id, line }, item.position));
    else if (id) lines.set(id.toLowerCase(), markerPlace.start.line);
  }
}
