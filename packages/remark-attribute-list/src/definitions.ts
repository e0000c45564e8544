import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { type AttributeValues, eachNode } from './attribute-list.js';
import { report } from './messages.js';
import {
  classMeant,
  classOfPair,
  type KnownWords,
  onlyCommas,
  reportTokens,
  withoutCommas,
} from './report-tokens.js';
import { type AnyList, definedName, type PlacedToken, readList, type Token } from './scan-list.js';

/** The tokens of definitions, by name. */
export type Definitions = ReadonlyMap<string, readonly PlacedToken[]>;

/** Reads lists such as `{:name: .class}`. They may be above or below what refers to them; those of one name add up. */
export function readDefinitions(tree: Root, file: VFile, known: KnownWords): Definitions {
  const definitions = new Map<string, PlacedToken[]>();
  eachNode(tree, (list) => {
    if (list.type !== 'attributeList') return;
    const name = definedName(list.value);
    if (name === undefined) return;
    const all = definitions.get(name) ?? [];
    const { tokens } = readList(list);
    definitions.set(name, all);
    if (known.classes?.includes(name) && tokens.every(({ type }) => type === 'word')) {
      // `{:quiz: true}`
      const note = `Write \`{: .${name}}\`.`;
      report(file, 'attribute-list-colon', list.value, list.position, { note });
    } else for (const token of tokens) all.push(token);
  });
  for (const tokens of definitions.values()) reportTokens(tokens, { definitions, known, file });
  follow([...definitions.keys()], definitions, ({ place, value }) =>
    report(file, 'attribute-list-cycle', value, place),
  );
  return definitions;
}

/** What is left of the tokens that definitions may add to the nodes of a file: many nodes may refer to a long definition. */
export interface Allowance {
  left: number;
}

export const newAllowance = (): Allowance => ({ left: 50_000 });

/** What lists are read with. */
export interface Reading {
  readonly definitions: Definitions;
  readonly allowance: Allowance;
  readonly known: KnownWords;
}

/** Long values count for more. */
const sizeOf = (tokens: readonly Token[]): number =>
  tokens.reduce((size, { value }) => size + 1 + Math.floor(value.length / 100), 0);

/**
 * What the lists of a node say together: classes add up, and the last id and the last value of a key win. What
 * definitions say comes first, so that the lists' own words win, as in kramdown.
 */
export function resolveLists(
  lists: readonly AnyList[],
  { allowance, definitions, known }: Reading,
): AttributeValues {
  const own = lists.flatMap((list): readonly Token[] => readList(list).tokens);
  const names = own.flatMap(({ type, value }) => (type === 'word' && definitions.has(value) ? value : []));
  const referred = allowance.left < 0 ? [] : follow(names, definitions);
  for (const tokens of referred) allowance.left -= 1 + sizeOf(tokens);
  const said: AttributeValues = { classes: [], values: Object.create(null) };
  const classes = new Set<string>();
  for (const tokens of [...referred, own]) {
    for (const name of apply(tokens, { definitions, known }, said)) classes.add(name);
  }
  return { ...said, classes: [...classes] };
}

/**
 * What the definitions of these names say, and those that they refer to in turn: each once, and after what it refers to.
 * References that lead back to where they come from end there, and are shown to `onCycle`. Without recursion, so that
 * neither a long chain nor many references to the same few do any harm.
 */
function follow(
  names: readonly string[],
  definitions: Definitions,
  onCycle: (reference: PlacedToken) => void = () => {},
): (readonly PlacedToken[])[] {
  const found: (readonly PlacedToken[])[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const stack = names.toReversed();
  for (let name = stack.at(-1); name !== undefined; name = stack.at(-1)) {
    const tokens = definitions.get(name) ?? [];
    if (state.has(name)) {
      stack.pop();
      if (state.get(name) === 'open') found.push(tokens);
      state.set(name, 'done');
    } else {
      state.set(name, 'open');
      for (const token of tokens.toReversed()) {
        if (token.type !== 'word' || !definitions.has(token.value)) continue;
        if (state.get(token.value) === 'open') onCycle(token);
        else stack.push(token.value);
      }
    }
  }
  return found;
}

/** Adds ids and keys to `said`, and returns the classes: `class="a b"` takes the place of those before it. */
function apply(
  tokens: readonly Token[],
  { definitions, known }: Omit<Reading, 'allowance'>,
  said: AttributeValues,
): string[] {
  let classes: string[] = [];
  for (const token of tokens) {
    const { type, value } = token;
    if (type === 'id') said.id = withoutCommas(value);
    else if (type === 'class')
      classes.push(known.classes?.includes(withoutCommas(value)) ? withoutCommas(value) : value);
    else if (type === 'pair') {
      const meant = classOfPair(token, known);
      if (meant !== undefined) classes.push(meant);
      else if (token.key === 'class') classes = value.split(/\s+/).filter(Boolean);
      else if (token.key === 'id') said.id = value;
      else said.values[token.key] = value;
    } else if (type === 'word' && !definitions.has(value) && !onlyCommas.test(value)) {
      const meant = classMeant(value, known);
      if (meant !== undefined) classes.push(meant);
      else said.values[value] = '';
    }
  }
  return classes;
}
