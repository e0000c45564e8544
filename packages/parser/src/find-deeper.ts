interface Tree<N> {
  readonly children?: readonly N[];
}

/**
 * A node that lies more than `limit` levels below this one. Everything that looks through a tree later calls itself once
 * a level or more, and must not run out of stack.
 */
export function findDeeper<N extends object>(node: N, limit: number): N | undefined {
  if (limit < 0) return node;
  for (const child of (node as Tree<N>).children ?? []) {
    const found = findDeeper(child, limit - 1);
    if (found) return found;
  }
  return undefined;
}
