import type { Fix } from '@hornbook/model';
import type { MarkedItem } from '../../markup.js';

/**
 * A fix that makes the round markers of a list square: `(x)` → `[x]`. Space follows each of them, or `[x](y)` would be a link.
 */
export function squareMarkers(items: readonly MarkedItem[], source: string): Fix | undefined {
  const places = items.flatMap(({ markerPlace: { end, start }, shape }) =>
    shape === 'round' && start.offset !== undefined && end.offset !== undefined
      ? [{ start: start.offset, end: end.offset }]
      : [],
  );
  const [first, last] = [places[0], places.at(-1)];
  const areAsWritten = places.every(({ end, start }) => /^\([xX \t]?\)$/.test(source.slice(start, end)));
  if (!first || !last || !areAsWritten) return undefined;
  let text = '';
  let done = first.start;
  for (const { end, start } of places) {
    text += source.slice(done, start) + squared(source.slice(start, end), source.charAt(end));
    done = end;
  }
  return { start: first.start, end: last.end, text };
}

function squared(marker: string, next: string): string {
  const sign = marker.slice(1, -1).trim() || ' ';
  return `[${sign}]${/^\S/.test(next) ? ' ' : ''}`;
}
