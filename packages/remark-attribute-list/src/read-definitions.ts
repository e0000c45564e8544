import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type Definitions, follow } from './follow.js';
import { report } from './messages.js';
import { type PlacedToken, readList } from './read-list.js';
import { reportTokens } from './report-tokens.js';

/** Reads lists such as `{:name: .class}`. They may stand above and below what refers to them; those of a name add up. */
export function readDefinitions(tree: Root, file: VFile): Definitions {
  const definitions = new Map<string, PlacedToken[]>();
  visit(tree, 'attributeList', (list) => {
    const { name, tokens } = readList(list);
    if (name === undefined) return;
    const known = definitions.get(name) ?? [];
    for (const token of tokens) known.push(token);
    definitions.set(name, known);
  });
  for (const tokens of definitions.values()) reportTokens(tokens, definitions, file);
  follow([...definitions.keys()], definitions, ({ place, value }) =>
    report(file, 'attribute-list-cycle', value, place),
  );
  return definitions;
}
