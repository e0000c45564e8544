import { mapContent } from '@hornbook/model';
import type { Nodes } from 'hast';
import { assetOf } from './neutral-url.js';
import { urlProperties } from './resolve-urls.js';

/** Ids of the files that the content in a value names. */
export function referencedAssets(value: unknown): Set<string> {
  const ids = new Set<string>();
  mapContent(value, (content) => {
    collect(content, ids);
    return content;
  });
  return ids;
}

function collect(node: Nodes, ids: Set<string>): void {
  if (node.type === 'element') {
    for (const name of urlProperties) {
      const url = node.properties[name];
      const id = typeof url === 'string' ? assetOf(url) : undefined;
      if (id !== undefined) ids.add(id);
    }
  }
  if ('children' in node) for (const child of node.children) collect(child, ids);
}
