import type { Properties } from 'hast';
import type { Data, Nodes } from 'mdast';
import type { VFile } from 'vfile';
import type { Attributes, AttributeValues, Side } from './attribute-list.js';
import { type Allowance, type Definitions, resolveLists } from './definitions.js';
import { report, reportTokens } from './messages.js';
import { type AnyList, readList } from './scan-list.js';

/** What lists are read with. */
export interface Context {
  definitions: Definitions;
  allowance: Allowance;
  file: VFile;
}

/** Adds what lists say to a node: all of it to `data.attributes`, and what may be rendered to `data.hProperties`. */
export function tag(node: Nodes, tagging: readonly AnyList[], side: Side, context: Context): void {
  if (tagging.length === 0) return;
  const { allowance, definitions, file } = context;
  for (const list of tagging) {
    const { name, tokens } = readList(list);
    // Only a block can define something.
    if (name !== undefined) report(file, 'attribute-list-malformed', `${name}:`, list.position);
    reportTokens(tokens, definitions, file);
  }
  const data: Data = node.data ?? {};
  const added = tagging.map(({ position, value }) => ({ value, side, ...(position && { position }) }));
  const lists = [...(data.attributes?.lists ?? []), ...added];
  const mayRefer = allowance.left >= 0;
  const attributes: Attributes = { ...resolveLists(lists, definitions, allowance), lists };
  if (mayRefer && allowance.left < 0) {
    for (const { position, value } of tagging.slice(-1))
      report(file, 'attribute-list-too-repetitive', value, position);
  }
  node.data = { ...data, attributes, hProperties: toProperties(attributes, data.hProperties) };
}

const rendered = ['lang', 'dir', 'title', 'width', 'height', 'loading'];
const dataName = /^data-[a-z][a-z0-9_.-]*$/i;

/** hast properties, added to those there are. Neither `on…` nor `style` nor a URL gets here. */
function toProperties({ classes, id, values }: AttributeValues, properties: Properties = {}): Properties {
  const allowed = Object.entries(values).filter(([key]) => rendered.includes(key) || dataName.test(key));
  const known = Array.isArray(properties.className) ? properties.className : [];
  return {
    ...properties,
    ...(id !== undefined && { id }),
    ...(classes.length > 0 && { className: [...new Set([...known, ...classes])] }),
    ...Object.fromEntries(allowed),
  };
}
