import type { Properties } from 'hast';
import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import type { AttributeListNode, Attributes, Side } from './attribute-list.js';
import { type Definitions, emptyValues, resolveList } from './resolve-list.js';

/** Adds what a list says to a node: all of it in `data.attributes`, what may be rendered in `data.hProperties`. */
export function tag(
  node: Nodes,
  list: AttributeListNode,
  side: Side,
  definitions: Definitions,
  file: VFile,
): void {
  const data = (node.data ?? {}) as Tagged;
  const attributes: Attributes = data.attributes ?? { ...emptyValues(), lists: [] };
  resolveList(list, definitions, file, attributes);
  if (list.position) attributes.lists.push({ value: list.value, side, position: list.position });
  data.attributes = attributes;
  data.hProperties = { ...data.hProperties, ...toProperties(attributes) };
  node.data = data;
}

/** What this plugin adds to a node. */
interface Tagged {
  attributes?: Attributes;
  hProperties?: Properties;
}

const rendered = ['lang', 'dir', 'title', 'width', 'height', 'loading'];
const dataName = /^data-[a-z][a-z0-9_.-]*$/i;

/** hast properties. Neither `on…` nor `style` nor a URL gets here. */
function toProperties({ classes, id, values }: Attributes): Properties {
  const allowed = Object.entries(values).filter(([key]) => rendered.includes(key) || dataName.test(key));
  return {
    ...(id !== undefined && { id }),
    ...(classes.length > 0 && { className: [...classes] }),
    ...Object.fromEntries(allowed),
  };
}
