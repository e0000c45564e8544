import type { VFile } from 'vfile';
import type { Definitions } from './follow.js';
import { report } from './messages.js';
import type { PlacedToken } from './read-list.js';
import { writePair } from './write-list.js';

/** Reports the pieces of a list that kramdown would drop, and those that mean nothing. */
export function reportTokens(tokens: readonly PlacedToken[], definitions: Definitions, file: VFile): void {
  for (const token of tokens) {
    const { place, type, value } = token;
    if (type === 'junk') report(file, 'attribute-list-malformed', value, place);
    if (type === 'pair' && !token.quoted) {
      const fix = isExact(token) ? writePair(token.key, value) : undefined;
      report(file, 'attribute-list-unquoted-value', `${token.key}=${value}`, place, fix);
    }
    if (type === 'word' && !definitions.has(value)) {
      report(
        file,
        'attribute-list-bare-word',
        value,
        place,
        isExact(token) ? writePair(value, '') : undefined,
      );
    }
  }
}

/** Whether the place is that of the piece and not of its list. */
const isExact = ({ end, place, start }: PlacedToken): boolean =>
  place?.start.offset !== undefined && place.end.offset === place.start.offset + end - start;
