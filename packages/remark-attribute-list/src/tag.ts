import type { Properties } from 'hast';
import type { Data, Nodes } from 'mdast';
import type { VFile } from 'vfile';
import type { Attributes, AttributeValues, Side } from './attribute-list.js';
import { type Reading, resolveLists } from './definitions.js';
import { report } from './messages.js';
import { reportTokens } from './report-tokens.js';
import { type AnyList, readList } from './scan-list.js';

/** What lists are attached with. */
export interface Context extends Reading {
  readonly file: VFile;
}

/** Adds what lists say to a node: all of it to `data.attributes`, and what may be rendered to `data.hProperties`. */
export function tag(node: Nodes, tagging: readonly AnyList[], side: Side, context: Context): void {
  if (tagging.length === 0) return;
  const { allowance, file } = context;
  for (const list of tagging) {
    const { name, tokens } = readList(list);
    // Only a block can define something.
    if (name !== undefined) report(file, 'attribute-list-malformed', `${name}:`, list.position);
    if (list.value.startsWith('{：')) reportWideColon(list, file);
    reportTokens(tokens, context);
  }
  const data: Data = node.data ?? {};
  const added = tagging.map(({ position, value }) => ({ value, side, ...(position && { position }) }));
  const lists = [...(data.attributes?.lists ?? []), ...added];
  const mayRefer = allowance.left >= 0;
  const attributes: Attributes = { ...resolveLists(lists, context), lists };
  if (mayRefer && allowance.left < 0) {
    for (const { position, value } of tagging.slice(-1))
      report(file, 'attribute-list-too-repetitive', value, position);
  }
  node.data = { ...data, attributes, hProperties: toProperties(attributes, data.hProperties) };
}

/** `{：.quiz}`, with the colon of a Chinese keyboard. */
function reportWideColon({ position }: AnyList, file: VFile): void {
  const { column, line, offset } = position?.start ?? {};
  const at = (shift: number) => ({
    line: line ?? 1,
    column: (column ?? 1) + shift,
    ...(offset !== undefined && { offset: offset + shift }),
  });
  const place = position && { start: at(1), end: at(2) };
  report(file, 'attribute-list-typographic', '{：', place, { fix: ':' });
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
