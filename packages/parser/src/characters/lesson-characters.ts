import { bidiControls, controls, type Diagnostic } from '@hornbook/model';
import type { Root } from 'mdast';
import { placeFinder, type Range } from '../source/positions.js';
import { findHidden } from './find-hidden.js';
import { type LessonLayout, lessonLayout } from './lesson-layout.js';
import { escapeOf } from './messages.js';
import { type FoundCharacter, reportCharacters } from './report-characters.js';

/** A lesson's text, in which no reference means a control any more. */
interface LessonCharacters {
  readonly text: string;
  readonly diagnostics: Diagnostic[];
}

/** Whether there is anything to look at: most lessons have nothing. */
const isPlain = (text: string): boolean =>
  !/&#|\u00ad|\p{Default_Ignorable_Code_Point}|[\u2028\u2029\ufff9-\ufffb]/u.test(text);

/** Reports characters in a lesson that nobody sees, and references to controls (`&#1;`), which are made harmless. */
export function lessonCharacters(tree: Root, text: string): LessonCharacters {
  if (isPlain(text)) return { text, diagnostics: [] };
  const layout = lessonLayout(tree, text);
  const references = findReferences(text, layout);
  const placeOf = placeFinder(text);
  const found = [...findHidden(text, layout), ...references.map((reference) => asFound(reference, placeOf))];
  return {
    text: withoutControls(text, references),
    diagnostics: reportCharacters(found.sort((one, other) => offsetOf(one) - offsetOf(other))),
  };
}

function asFound(
  { codePoint, end, kind, start }: Reference,
  placeOf: ReturnType<typeof placeFinder>,
): FoundCharacter {
  return { kind, codePoint, place: placeOf(start, end), visible: escapeOf(codePoint) };
}

const offsetOf = ({ place }: FoundCharacter): number => place.start.offset ?? 0;

interface Reference extends Range {
  readonly kind: FoundCharacter['kind'];
  readonly codePoint: number;
}

/**
 * References that mean a control, or in code one of text direction, which nobody who copies the code sees. Elsewhere the
 * latter are visible in the source, and intended.
 */
function findReferences(text: string, layout: LessonLayout): Reference[] {
  const found: Reference[] = [];
  for (const { 0: whole, 1: hex, 2: decimal, index } of text.matchAll(/&#(?:x([\da-f]+)|(\d+));?/gi)) {
    const codePoint = Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10);
    const kind = kindOf(codePoint, index, layout);
    const isRead = layout.isHtml(index) || (isReference(whole) && !isEscaped(text, index));
    if (kind && isRead) found.push({ kind, codePoint, start: index, end: index + whole.length });
  }
  return found;
}

function kindOf(codePoint: number, at: number, layout: LessonLayout): FoundCharacter['kind'] | undefined {
  if (codePoint > 0xffff || layout.isLiteral(at)) return undefined;
  const character = String.fromCodePoint(codePoint);
  if (character.match(bidiControls)) return layout.isCode(at) ? 'bidi' : undefined;
  const isOther = layout.isHtml(at) && codePoint >= 0x80 && !unassigned.includes(codePoint);
  return character.match(controls) && !isOther ? 'control' : undefined;
}

/** HTML reads most of C1 as Windows-1252, where these mean nothing (HTML, 13.2.5.80). */
const unassigned = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** CommonMark 0.31, 2.5. HTML has no such limits and does not need the semicolon. */
const isReference = (text: string): boolean => /^&#(?:x[\da-f]{1,6}|\d{1,7});$/i.test(text);

function isEscaped(text: string, offset: number): boolean {
  let start = offset;
  while (text[start - 1] === '\\') start--;
  return (offset - start) % 2 === 1;
}

/** `&#12;` becomes `&#00;`, which means U+FFFD in Markdown and in HTML and has the same length. */
function withoutControls(text: string, references: readonly Reference[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { end, kind, start } of references) {
    if (kind !== 'control') continue;
    pieces.push(text.slice(done, start), text.slice(start, end).replace(/[\da-f]/gi, '0'));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}
