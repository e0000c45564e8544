/**
 * The cycles of a graph: each group of nodes that lead to one another, or a node that leads to itself (Tarjan's algorithm).
 *
 * @param {ReadonlyMap<string, readonly string[]>} graph Node → the nodes that it leads to.
 * @returns {string[][]} In each, the nodes in the order in which they were found.
 */
export function findCycles(graph) {
  /** @type {string[][]} */
  const cycles = [];
  /** @type {Map<string, number>} */
  const found = new Map();
  /** @type {string[]} */
  const open = [];

  for (const node of graph.keys()) if (!found.has(node)) visit(node);
  return cycles;

  /** @param {string} node @returns {number} The earliest open node that it leads back to, by number. */
  function visit(node) {
    const number = found.size;
    found.set(node, number);
    open.push(node);
    let earliest = number;
    for (const next of graph.get(node) ?? []) {
      const known = found.get(next);
      if (known === undefined) earliest = Math.min(earliest, visit(next));
      else if (open.includes(next)) earliest = Math.min(earliest, known);
    }
    if (earliest === number) close(node);
    return earliest;
  }

  /** @param {string} node */
  function close(node) {
    const group = open.splice(open.indexOf(node));
    if (group.length > 1 || graph.get(node)?.includes(node)) cycles.push(group);
  }
}
