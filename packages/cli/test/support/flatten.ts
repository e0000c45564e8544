/** The values in nested data by path: `{ a: { b: 1 }, c: ['x'] }` → `{ 'a.b': '1', 'c.0': 'x' }`. */
export function flatten(value: unknown, path = ''): Record<string, string> {
  if (typeof value !== 'object' || value === null) return { [path]: String(value) };
  const inner = Object.entries(value).map(([name, one]) => flatten(one, path ? `${path}.${name}` : name));
  return Object.assign({}, ...inner);
}
