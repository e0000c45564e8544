import type { Content } from '@hornbook/model';
import type { Nodes } from 'hast';

/** Without places in the source and what tools noted down. */
export function bareTree(content: Content): Content {
  return bare(content);
}

function bare<T extends Nodes>({ position: _position, data: _data, ...node }: T): T {
  const children = 'children' in node ? { children: (node.children as Nodes[]).map(bare) } : {};
  return { ...node, ...children } as unknown as T;
}
