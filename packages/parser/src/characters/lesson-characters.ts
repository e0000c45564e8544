import { bidiControls, controls, type Diagnostic } from '@hornbook/model';
import type { Html, Node, Root } from 'mdast';
import { eachNode } from '../nodes.js';
import { countUpTo, placeFinder, type Range, rangesOf } from '../source/positions.js';
import { findHidden, type Layout } from './find-hidden.js';
import { escapeOf, referenceTo } from './messages.js';
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

/** The parts of a lesson. */
interface LessonLayout extends Layout {
  readonly isLeftOut: (offset: number) => boolean;
  readonly isHtml: (offset: number) => boolean;
  /** Whether `&#1;` is shown as `&#1;` there. */
  readonly isLiteral: (offset: number) => boolean;
}

/** Blocks of text: each is a paragraph to the bidirectional algorithm. */
const paragraphs = ['paragraph', 'heading', 'tableCell', 'defListTerm', 'html', 'definition', 'code', 'yaml'];

function lessonLayout(tree: Root, source: string): LessonLayout {
  const [code, literal, html, frontMatter]: [Range[], Range[], Range[], Range[]] = [[], [], [], []];
  const ends: number[] = [];
  const tags: Html[] = [];
  eachNode(tree, (node) => {
    const range = rangeOf(node);
    if (!range) return;
    if (paragraphs.includes(node.type)) ends.push(range.end);
    if (node.type === 'yaml') frontMatter.push(range);
    if (node.type === 'html') {
      html.push(range);
      tags.push(node);
    }
    if (!codeTypes.includes(node.type)) return;
    code.push(range);
    literal.push(node.type === 'code' ? belowFence(range, source) : range);
  });
  ends.sort((one, other) => one - other);
  const isCode = rangesOf([...code, ...codeElements(tags)]);
  return {
    isCode,
    isHtml: rangesOf(html),
    isLeftOut: rangesOf(frontMatter),
    isLiteral: rangesOf([...literal, ...frontMatter]),
    paragraphOf: (offset) => countUpTo(ends, offset),
    write: (codePoint, offset) => (isCode(offset) ? escapeOf(codePoint) : referenceTo(codePoint)),
  };
}

const codeTypes: readonly string[] = ['code', 'inlineCode', 'math', 'inlineMath'];

function rangeOf({ position }: Node): Range | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** References count in the line that opens a fence. */
function belowFence({ end, start }: Range, source: string): Range {
  if (!/[`~]/.test(source[start] ?? '')) return { start, end };
  const lineEnd = source.indexOf('\n', start);
  return { start: lineEnd === -1 ? end : Math.min(lineEnd, end), end };
}

/** From a tag that begins code to the one that ends it; between them Markdown goes on. */
function codeElements(tags: readonly Html[]): Range[] {
  const found: Range[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of tags) {
    const range = rangeOf(tag);
    const opened = tag.value.match(/<(?:pre|code|kbd|samp)\b/gi)?.length ?? 0;
    const closed = tag.value.match(/<\/(?:pre|code|kbd|samp)\b/gi)?.length ?? 0;
    if (!range || opened + closed === 0) continue;
    if (depth === 0) start = range.start;
    depth = Math.max(0, depth + opened - closed);
    found.push({ start: depth === 0 ? start : range.start, end: range.end });
  }
  return found;
}
