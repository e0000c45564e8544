import type { Diagnostic, SourcePlace } from '@hornbook/model';
import { characterMessages as messages } from './messages.js';

/** A character to report. */
export interface FoundCharacter {
  readonly kind: keyof typeof messages;
  readonly codePoint: number;
  readonly place: SourcePlace;
  /** A way to write it that can be seen. */
  readonly visible: string;
}

/** Of a file, for each kind. Nobody needs more of them to know what is wrong. */
const maxLines = 20;

/** A diagnostic for each kind on each line. The last one counts all that follow. */
export const reportCharacters = (found: readonly FoundCharacter[]): Diagnostic[] =>
  byKind(found).flatMap((characters) => {
    const lines = byLine(characters);
    return lines.slice(0, maxLines).flatMap((line, index) => {
      const more = index === maxLines - 1 ? lines.slice(maxLines).flat().length : 0;
      return diagnosticsOf(line, { more });
    });
  });

/** A diagnostic for each kind, at the place in a lesson that shows the file. */
export const reportElsewhere = (
  found: readonly FoundCharacter[],
  file: string,
  place: SourcePlace | undefined,
): Diagnostic[] =>
  byKind(found).flatMap((characters) => {
    const { column, line } = characters[0]?.place.start ?? { line: 1, column: 1 };
    const inside = `line ${line}, column ${column} of \`${file}\``;
    return diagnosticsOf(characters, { more: 0, inside, place });
  });

interface Details {
  readonly more: number;
  readonly inside?: string;
  readonly place?: SourcePlace | undefined;
}

/** One diagnostic for characters of one kind; none for no characters. */
function diagnosticsOf(
  characters: readonly FoundCharacter[],
  { inside, more, ...elsewhere }: Details,
): Diagnostic[] {
  const [first] = characters;
  if (!first) return [];
  const place = 'place' in elsewhere ? elsewhere.place : first.place;
  const codePoints = [...new Set(characters.map(({ codePoint }) => codePoint))];
  return [messages[first.kind]({ codePoints, visible: first.visible, inside, more }, place)];
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
