import type { SourcedData } from '@hornbook/model';
import { isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';

/** YAML with places. */
export function readSourced(text: string): SourcedData {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const point = (offset: number) => {
    const { col, line } = lines.linePos(offset);
    return { line, column: col, offset };
  };
  return {
    data: document.toJS() ?? undefined,
    placeOf(path, part) {
      const parent = document.getIn(path.slice(0, -1), true);
      const key = part === 'key' ? keyNode(parent, String(path.at(-1))) : undefined;
      const node = key ?? document.getIn(path, true);
      const range = isNode(node) ? node.range : document.contents?.range;
      return range ? { start: point(range[0]), end: point(range[1]) } : undefined;
    },
  };
}

function keyNode(parent: unknown, name: string): Node | undefined {
  const items = (parent as { items?: { key?: unknown }[] } | undefined)?.items ?? [];
  return items.map(({ key }) => key).find((key) => isScalar(key) && String(key.value) === name) as
    | Node
    | undefined;
}
