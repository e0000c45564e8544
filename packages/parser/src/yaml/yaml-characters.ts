import { controls, type Diagnostic, type SourcePlace, withoutControls } from '@hornbook/model';
import { type Document, visit } from 'yaml';
import { findHidden, type Layout } from '../characters/find-hidden.js';
import { yamlEscapeOf } from '../characters/messages.js';
import { type FoundCharacter, reportCharacters } from '../characters/report-characters.js';
import { countUpTo } from '../source/positions.js';

/** Whether there is nothing to look at, as in most YAML. */
const isPlain = (text: string): boolean =>
  !/\p{Default_Ignorable_Code_Point}|[\u2028\u2029\ufff9-\ufffb]/u.test(text);

/** Replaces the controls of escapes (`"\x01"`) by U+FFFD, and reports them and characters that nobody sees. */
export function yamlCharacters(
  document: Document.Parsed,
  text: string,
  placeOf: (start: number, end: number) => SourcePlace,
): Diagnostic[] {
  const found: FoundCharacter[] = [];
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value !== 'string') return;
      const [start = 0, end = start] = scalar.range ?? [];
      for (const [control] of scalar.value.matchAll(controls)) {
        const codePoint = control.charCodeAt(0);
        found.push({
          kind: 'control',
          codePoint,
          place: placeOf(start, end),
          visible: yamlEscapeOf(codePoint),
        });
      }
      scalar.value = withoutControls(scalar.value);
    },
  });
  const hidden = isPlain(text) ? [] : findHidden(text, yamlLayout(text));
  const placed = hidden.map((character) => {
    const { end, start } = character.place;
    return { ...character, place: placeOf(start.offset ?? 0, end.offset ?? 0) };
  });
  return reportCharacters([...found, ...placed]);
}

/** Hardly any text goes on over lines, and none of it needs controls. */
function yamlLayout(text: string): Layout {
  const lineEnds = Array.from(text.matchAll(/\n/g), ({ index }) => index);
  return {
    isCode: () => false,
    paragraphOf: (offset) => countUpTo(lineEnds, offset),
    write: (codePoint) => `"${yamlEscapeOf(codePoint)}"`,
  };
}
