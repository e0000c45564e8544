import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { AttributeListNode, AttributeValues } from './attribute-list.js';
import { report } from './messages.js';
import { type ScannedList, scanList, type Token } from './scan-list.js';

/** Definitions by name: `{:name: .class}`. */
export type Definitions = ReadonlyMap<string, ScannedList>;

export const emptyValues = (): AttributeValues => ({ classes: [], values: Object.create(null) });

/**
 * What a list says, its references to definitions followed. Adds to `into`: classes add up, the last id and the last
 * value of a key win.
 */
export function resolveList(
  node: AttributeListNode,
  definitions: Definitions,
  file: VFile,
  into: AttributeValues,
): AttributeValues {
  const { tokens } = scanList(node.value);
  const placeOf = (token: Token) => within(node, token);
  for (const token of tokens) {
    reportToken(token, placeOf(token), definitions, file);
    apply(token, { into, definitions, path: [], place: placeOf(token), file });
  }
  return into;
}

interface Resolution {
  into: AttributeValues;
  definitions: Definitions;
  /** Names of the definitions that are being followed. */
  path: readonly string[];
  place: Position | undefined;
  file: VFile;
}

function apply(token: Token, resolution: Resolution): void {
  const { into } = resolution;
  if (token.type === 'id') into.id = token.value;
  else if (token.type === 'class') addClasses(into, [token.value]);
  else if (token.type === 'pair') setPair(into, token.key, token.value);
  else if (token.type === 'word') applyWord(token.value, resolution);
}

function applyWord(word: string, resolution: Resolution): void {
  const { definitions, file, into, path, place } = resolution;
  const definition = definitions.get(word);
  if (!definition) setPair(into, word, '');
  else if (path.includes(word)) report(file, 'attribute-list-cycle', word, place);
  else {
    for (const token of definition.tokens) apply(token, { ...resolution, path: [...path, word] });
  }
}

/** `class="a b"` takes the place of the classes before it, as in kramdown. */
function setPair(into: AttributeValues, key: string, value: string): void {
  if (key === 'class') into.classes = value.split(/\s+/).filter(Boolean);
  else if (key === 'id') into.id = value;
  else into.values[key] = value;
}

function addClasses(into: AttributeValues, classes: readonly string[]): void {
  into.classes = [...new Set([...into.classes, ...classes])];
}

function reportToken(token: Token, place: Position | undefined, definitions: Definitions, file: VFile): void {
  const start = place?.start.offset ?? 0;
  const end = place?.end.offset ?? 0;
  if (token.type === 'junk') report(file, 'attribute-list-malformed', token.value, place);
  if (token.type === 'pair' && !token.quoted) {
    const text = `${token.key}="${token.value}"`;
    report(file, 'attribute-list-unquoted-value', `${token.key}=${token.value}`, place, { start, end, text });
  }
  if (token.type === 'word' && !definitions.has(token.value)) {
    report(file, 'attribute-list-bare-word', token.value, place, { start, end, text: `${token.value}=""` });
  }
}

/** The place of a token, for lists that stand on one line; otherwise that of the list. */
function within(node: AttributeListNode, { end, start }: Token): Position | undefined {
  const { position } = node;
  if (!position || node.value.includes('\n')) return position;
  const at = (shift: number) => ({
    line: position.start.line,
    column: position.start.column + shift,
    offset: (position.start.offset ?? 0) + shift,
  });
  return { start: at(start), end: at(end) };
}
