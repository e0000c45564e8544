import { fixAt } from '@hornbook/model';
import type { BlockContent, DefinitionContent, List, ListItem, Text } from 'mdast';
import type { MarkedItem, ParseContext } from '../markup.js';
import { messages } from '../messages.js';
import { plainTexts } from './plain-text.js';
import { placeOfRange } from './raw-text.js';

/** `(x)`, `( )`, `()`, `[X]`, `[]` at the start of an item's text, with any short sign; a link's brackets never get here. */
const marker = /^(?:\(([^()\n]{0,4})\)|\[([^[\]\n]{0,4})\])\s*/u;

/** What people put for the x: they mean right. The last two are Cyrillic. */
const rightSigns = /^[*✓✔☑✅√•●xXхХ]\ufe0f?$/u;

type Context = Pick<ParseContext, 'source' | 'attributesOf' | 'itemsOf'>;

/** The items of a list, their markers read and removed. The list itself isn't changed. */
export function markedItems(list: List, context: Context): readonly MarkedItem[] {
  const items = context.itemsOf.get(list) ?? readItems(list, context);
  context.itemsOf.set(list, items);
  return items;
}

/** Whether any item of a list has a marker: such a list has answers. */
export const hasMarkers = (list: List, context: Context): boolean =>
  markedItems(list, context).some(({ shape }) => shape !== undefined);

type Reporter = Pick<ParseContext, 'report'>;

/** Reports markers with another sign than an x, which are read all the same (`[✓]`, `( x )`), and fences on their lines. */
export function checkMarkers(items: readonly MarkedItem[], { report, source }: Reporter & Context): void {
  for (const { attributes, markerPlace, right, shape } of items) {
    if (!shape) continue;
    const written = source.slice(markerPlace.start.offset, markerPlace.end.offset);
    if (!/^[([][xX\s]?[)\]]$/u.test(written)) {
      const sign = right ? 'x' : ' ';
      const meant = shape === 'round' ? `(${sign})` : `[${sign}]`;
      report(messages.oddMarker({ written, meant }, markerPlace, fixAt(markerPlace, meant)));
    }
    const text = markerPlace.end.offset ?? 0;
    const fence = /^([ \t]*)(?:`{3,}[^`\n]*|~{3,}[^\n]*)\n/.exec(source.slice(text, text + 200));
    if (!fence) continue;
    const { column, offset = 0 } = markerPlace.start;
    const indented = `\n${' '.repeat(column - 1)}`;
    const hasTab = source.slice(offset - column + 1, offset).includes('\t');
    const fix =
      attributes.lists || hasTab
        ? undefined
        : { start: text, end: text + (fence[1]?.length ?? 0), text: indented };
    report(messages.fenceAfterMarker(undefined, markerPlace, fix));
  }
}

/** Makes the markers of a list say nothing, where it is shown although it is no answers to a question. */
export function hideMarks(list: List): void {
  for (const item of list.children) {
    if (item.checked) item.checked = false;
    const [paragraph] = item.children;
    const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    if (first?.type === 'text')
      first.value = first.value.replace(/^(\s*)\((?:[xX]|[*✓✔☑✅√•●хХ]\ufe0f?)\)/u, '$1( )');
    for (const child of item.children) if (child.type === 'list') hideMarks(child);
  }
}

/** Reports square markers in a type whose answers have round ones. They are read as round ones. */
export function checkRoundMarkers(name: string, items: readonly MarkedItem[], context: Reporter): void {
  for (const { markerPlace, shape } of items) {
    if (shape === 'square') context.report(messages.squareMarker({ name }, markerPlace));
  }
}

/** Reports markers in a type whose items are neither right nor wrong. */
export function checkNoMarkers(name: string, items: readonly MarkedItem[], context: Reporter): void {
  for (const { markerPlace, shape } of items) {
    if (shape) context.report(messages.unusedMarker({ name }, markerPlace));
  }
}

function readItems({ children }: List, context: Context): MarkedItem[] {
  const items = children.map((item) => readItem(item, context));
  const texts = plainTexts(items.map(({ nodes }) => nodes));
  return items.map((item, index) => ({ ...item, text: texts[index] ?? '' }));
}

function readItem(item: ListItem, context: Context): Omit<MarkedItem, 'text'> {
  const found = checkbox(item, context.source) ?? textMarker(item, context.source);
  const children = found ? found.children : item.children;
  const nodes = children.filter((child) => child.type !== 'blockquote');
  return {
    ...(found && { shape: found.shape }),
    right: found?.right ?? false,
    nodes,
    feedback: children.flatMap((child) => (child.type === 'blockquote' ? child.children : [])),
    attributes: context.attributesOf(item),
    markerPlace: found?.place ?? placeOf(item),
    item,
  };
}

type Children = (BlockContent | DefinitionContent)[];
interface Found {
  shape: 'round' | 'square';
  right: boolean;
  children: Children;
  place: MarkedItem['markerPlace'];
}

/** remark-gfm has already read `[x]` and removed it. */
function checkbox(item: ListItem, source: string): Found | undefined {
  if (typeof item.checked !== 'boolean') return undefined;
  const { start } = placeOf(item);
  const at = source.indexOf('[', start.offset);
  const place = placeOfRange(source, start, at, at + '[x]'.length);
  return { shape: 'square', right: item.checked, children: item.children, place };
}

/** `(x)`, and the square markers that remark-gfm leaves as text: `[X]tight`, `[]`, `[x]` alone before a code fence. */
function textMarker(item: ListItem, source: string): Found | undefined {
  const [paragraph, ...rest] = item.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const [first, ...others] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const indent = first.value.length - first.value.trimStart().length;
  const match = marker.exec(first.value.slice(indent));
  const sign = (match?.[1] ?? match?.[2] ?? '').trim();
  if (!match || (sign && !rightSigns.test(sign)) || isEscaped(first, source)) return undefined;
  const value = first.value.slice(indent + match[0].length);
  const text: Text[] = value ? [{ ...first, value }] : [];
  const inline = [...text, ...others];
  return {
    shape: match[0].startsWith('(') ? 'round' : 'square',
    right: sign !== '',
    children: inline.length > 0 ? [{ ...paragraph, children: inline }, ...rest] : rest,
    place: markerPlace(first, indent, match[0].trimEnd().length),
  };
}

/** `\(x)` is text: the tree no longer has the backslash, the source does. */
function isEscaped(text: Text, source: string): boolean {
  const start = text.position?.start.offset;
  return start !== undefined && source.slice(start).trimStart().startsWith('\\');
}

const nowhere = { line: 1, column: 1, offset: 0 };

const placeOf = (node: ListItem | Text): MarkedItem['markerPlace'] =>
  node.position ?? { start: nowhere, end: nowhere };

function markerPlace(text: Text, indent: number, length: number): MarkedItem['markerPlace'] {
  const { start } = placeOf(text);
  const at = (shift: number) => ({
    line: start.line,
    column: start.column + shift,
    offset: (start.offset ?? 0) + shift,
  });
  return { start: at(indent), end: at(indent + length) };
}
