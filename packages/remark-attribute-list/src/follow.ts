import type { PlacedToken } from './read-list.js';

/** What a name stands for, by name. */
export type Definitions = ReadonlyMap<string, readonly PlacedToken[]>;

/**
 * What definitions of these names say, and those that they refer to in turn: each once, and after what it refers to.
 * References that lead back to where they come from end there, and are told. Without recursion, so that neither a long
 * chain nor many references to the same few do any harm.
 */
export function follow(
  names: readonly string[],
  definitions: Definitions,
  tellCycle: (reference: PlacedToken) => void = () => {},
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
        if (state.get(token.value) === 'open') tellCycle(token);
        else stack.push(token.value);
      }
    }
  }
  return found;
}
