import { bidiControls, controls, invisibleCharactersIn } from '@hornbook/model';
import { placeFinder } from '../source/positions.js';
import { escapeOf } from './messages.js';
import type { FoundCharacter } from './report-characters.js';

/** The parts of a text, by offset. */
export interface Layout {
  readonly isCode: (offset: number) => boolean;
  /** The number of the paragraph (UAX #9) around an offset: what is opened in one has no effect in the next. */
  readonly paragraphOf: (offset: number) => number;
  readonly isLeftOut?: (offset: number) => boolean;
  /** A way to write a character that can be seen. */
  readonly write: (codePoint: number, offset: number) => string;
}

/** A text all of which is code. */
export const codeLayout: Layout = { isCode: () => true, paragraphOf: () => 0, write: escapeOf };

/** All controls. */
export const findControls = (text: string): FoundCharacter[] =>
  foundAt(
    text,
    Array.from(text.matchAll(controls), ({ index }) => ({ kind: 'control', offset: index })),
    escapeOf,
  );

/** Characters that a text has no use for, and that no reader sees. */
export function findHidden(text: string, layout: Layout): FoundCharacter[] {
  if (!/[^\0-\x7f]/.test(text)) return [];
  const spots = [...findBidi(text, layout), ...findInvisible(text, layout)];
  const counted = spots.filter(({ offset }) => !layout.isLeftOut?.(offset));
  return foundAt(
    text,
    counted.sort((one, other) => one.offset - other.offset),
    layout.write,
  );
}

interface Spot {
  readonly kind: FoundCharacter['kind'];
  readonly offset: number;
}

function foundAt(text: string, spots: readonly Spot[], write: Layout['write']): FoundCharacter[] {
  if (spots.length === 0) return [];
  const placeOf = placeFinder(text);
  return spots.map(({ kind, offset }) => {
    const codePoint = text.codePointAt(offset) ?? 0;
    const place = placeOf(offset, offset + (codePoint > 0xffff ? 2 : 1));
    return { kind, codePoint, place, visible: write(codePoint, offset) };
  });
}

/** Soft hyphens belong in words. In code they are copied without being seen. */
function* findInvisible(text: string, { isCode }: Layout): Iterable<Spot> {
  for (const { index } of text.matchAll(invisibleCharactersIn(text)))
    yield { kind: 'invisible', offset: index };
  for (const { index } of text.matchAll(/\u00ad/g)) {
    if (isCode(index)) yield { kind: 'invisible', offset: index };
  }
}

const rightToLeftLetter =
  /(?=\p{L})[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const isMark = (character: string): boolean => /[\u061c\u200e\u200f]/.test(character);
const isOverride = (character: string): boolean => /[\u202d\u202e]/.test(character);
const isIsolate = (character: string): boolean => /[\u2066-\u2068]/.test(character);
const [popFormatting, popIsolate] = ['\u202c', '\u2069'];

/**
 * In code all of them. Elsewhere what compilers report by default, embeddings and isolates that do not end in their
 * paragraph (GCC: -Wbidi-chars=unpaired), and what no text needs: overrides, ends of nothing, and marks in a text without
 * right-to-left letters.
 */
function* findBidi(text: string, { isCode, paragraphOf }: Layout): Iterable<Spot> {
  const hasRightToLeft = rightToLeftLetter.test(text);
  let paragraph = -1;
  let open: Opened[] = [];
  for (const { 0: character, index: offset } of text.matchAll(bidiControls)) {
    if (isCode(offset)) {
      yield { kind: 'bidi', offset };
      continue;
    }
    const current = paragraphOf(offset);
    if (current !== paragraph) {
      yield* unpaired(open);
      open = [];
      paragraph = current;
    }
    if (isMark(character)) {
      if (!hasRightToLeft) yield { kind: 'bidi', offset };
    } else if (character === popFormatting || character === popIsolate) {
      const ended = close(open, character);
      if (ended) yield* unpaired(ended);
      else yield { kind: 'bidi', offset };
    } else open.push({ character, offset });
    if (isOverride(character)) yield { kind: 'bidi', offset };
  }
  yield* unpaired(open);
}

interface Opened {
  readonly character: string;
  readonly offset: number;
}

/** Overrides have been reported, paired or not. */
const unpaired = (opened: readonly Opened[]): Spot[] =>
  opened.filter(({ character }) => !isOverride(character)).map(({ offset }) => ({ kind: 'bidi', offset }));

/**
 * Removes what a pop ends (UAX #9, X6a and X7). Returns those that end with it and have no end of their own; `undefined` if
 * there is nothing to end.
 */
function close(open: Opened[], pop: string): readonly Opened[] | undefined {
  if (pop === popFormatting) {
    const last = open.at(-1);
    if (!last || isIsolate(last.character)) return undefined;
    open.pop();
    return [];
  }
  const isolate = open.findLastIndex(({ character }) => isIsolate(character));
  return isolate === -1 ? undefined : open.splice(isolate).slice(1);
}
