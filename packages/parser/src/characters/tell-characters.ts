import type { Diagnostic, SourcePlace } from '@hornbook/model';
import { characterMessages as messages } from './messages.js';

/** A character that is worth a word. */
export interface FoundCharacter {
  readonly kind: keyof typeof messages;
  readonly codePoint: number;
  readonly place: SourcePlace;
  /** How to write it so that it can be seen. */
  readonly written: string;
}

/** Of a file, for each kind; whoever has read of so many knows what is the matter. */
const maxLines = 20;

/** A diagnostic for each kind on each line. The last one that is told counts all that follow. */
export const tellCharacters = (found: readonly FoundCharacter[]): Diagnostic[] =>
  byKind(found).flatMap((characters) => {
    const lines = byLine(characters);
    return lines.slice(0, maxLines).flatMap((line, index) => {
      const more = index === maxLines - 1 ? lines.slice(maxLines).flat().length : 0;
      return tell(line, { more });
    });
  });

/** A diagnostic for each kind, at the place in a lesson that shows the file. */
export const tellElsewhere = (
  found: readonly FoundCharacter[],
  file: string,
  place: SourcePlace | undefined,
): Diagnostic[] =>
  byKind(found).flatMap((characters) => {
    const { column, line } = characters[0]?.place.start ?? { line: 1, column: 1 };
    return tell(characters, { more: 0, inside: `line ${line}, column ${column} of \`${file}\``, place });
  });

interface Telling {
  readonly more: number;
  readonly inside?: string;
  readonly place?: SourcePlace | undefined;
}

function tell(characters: readonly FoundCharacter[], { inside, more, ...elsewhere }: Telling): Diagnostic[] {
  const [first] = characters;
  if (!first) return [];
  const place = 'place' in elsewhere ? elsewhere.place : first.place;
  const codePoints = [...new Set(characters.map(({ codePoint }) => codePoint))];
  return [messages[first.kind]({ codePoints, written: first.written, inside, more }, place)];
}

const byKind = (found: readonly FoundCharacter[]): FoundCharacter[][] =>
  Object.keys(messages).map((kind) => found.filter((character) => character.kind === kind));

function byLine(found: readonly FoundCharacter[]): FoundCharacter[][] {
  const lines = new Map<number, FoundCharacter[]>();
  for (const character of found) {
    const { line } = character.place.start;
    const known = lines.get(line);
    if (known) known.push(character);
    else lines.set(line, [character]);
  }
  return [...lines.values()];
}
