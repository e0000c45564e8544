import type { AttributeValues } from './attribute-list.js';
import { type Definitions, follow } from './follow.js';
import { type AnyList, readList } from './read-list.js';
import type { Token } from './scan-list.js';

/**
 * What the lists of a node say together: classes add up, and the last id and the last value of a key win. What
 * definitions say comes first, so that the lists' own words win, as in kramdown.
 */
export function resolveLists(lists: readonly AnyList[], definitions: Definitions): AttributeValues {
  const own = lists.flatMap((list): readonly Token[] => readList(list).tokens);
  const names = own.flatMap(({ type, value }) => (type === 'word' && definitions.has(value) ? value : []));
  const said: AttributeValues = { classes: [], values: Object.create(null) };
  const classes = new Set<string>();
  for (const tokens of [...follow(names, definitions), own]) {
    for (const name of apply(tokens, definitions, said)) classes.add(name);
  }
  return { ...said, classes: [...classes] };
}

/** Adds ids and keys to `said`, and returns the classes: `class="a b"` takes the place of those before it. */
function apply(tokens: readonly Token[], definitions: Definitions, said: AttributeValues): string[] {
  let classes: string[] = [];
  for (const token of tokens) {
    const { type, value } = token;
    if (type === 'id') said.id = value;
    else if (type === 'class') classes.push(value);
    else if (type === 'pair' && token.key === 'class') classes = value.split(/\s+/).filter(Boolean);
    else if (type === 'pair' && token.key === 'id') said.id = value;
    else if (type === 'pair') said.values[token.key] = value;
    else if (type === 'word' && !definitions.has(value)) said.values[value] = '';
  }
  return classes;
}
