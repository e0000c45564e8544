/** The name that is nearly `name`; undefined where none is near. */
export async function nearest(name: string, known: readonly string[]): Promise<string | undefined> {
  if (known.length === 0) return undefined;
  const { closest, distance } = await import('fastest-levenshtein');
  const found = closest(name, known);
  return distance(name, found) <= Math.max(2, name.length / 3) ? found : undefined;
}
