import { isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';

type Find = (keys: readonly (string | number)[], part: 'key' | 'value') => Node | undefined;

interface Step {
  key?: Node;
  value: Node | null;
}

/** Finds nodes by their paths; the nearest parent where there is none. */
export function nodeFinder(root: Node | null): Find {
  const indices = new Map<YAMLMap, ReadonlyMap<string, Step>>();
  const indexOf = (map: YAMLMap): ReadonlyMap<string, Step> => {
    const index = indices.get(map) ?? new Map(map.items.flatMap(({ key, value }) => stepsOf(key, value)));
    indices.set(map, index);
    return index;
  };
  const step = (node: Node | null, key: string | number): Step | undefined => {
    if (isMap(node)) return indexOf(node).get(String(key));
    const item = isSeq(node) ? node.items[Number(key)] : undefined;
    return isNode(item) ? { value: item } : undefined;
  };
  return (keys, part) => {
    let current = root;
    let found = root;
    for (const [index, key] of keys.entries()) {
      const next = step(current, key);
      if (!next) break;
      const wantsKey = part === 'key' && index === keys.length - 1;
      found = wantsKey ? (next.key ?? next.value) : (next.value ?? next.key ?? null);
      current = next.value;
    }
    return found ?? undefined;
  };
}

function stepsOf(key: unknown, value: unknown): [string, Step][] {
  if (!isScalar(key)) return [];
  const text = typeof key.value === 'string' ? key.value : (key.source ?? '');
  return [[text, { key, value: isNode(value) ? value : null }]];
}
