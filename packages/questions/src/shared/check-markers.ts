import type { MarkedItem, ParseContext } from '../markup.js';
import { messages } from '../messages.js';

type Context = Pick<ParseContext, 'report'>;

/** Reports square markers in a type whose answers have round ones. They are read as if they were round. */
export function wantRoundMarkers(name: string, items: readonly MarkedItem[], context: Context): void {
  for (const { markerPlace, shape } of items) {
    if (shape === 'square') context.report(messages.squareMarker({ name }, markerPlace));
  }
}

/** Reports markers in a type whose items are neither right nor wrong. */
export function wantNoMarkers(name: string, items: readonly MarkedItem[], context: Context): void {
  for (const { markerPlace, shape } of items) {
    if (shape) context.report(messages.unusedMarker({ name }, markerPlace));
  }
}
