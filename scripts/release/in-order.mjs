/**
 * Packages in an order in which each comes after those that it depends on, so that nobody can install one whose dependencies are
 * not there yet.
 *
 * @param {import('../lib/published-packages.mjs').PublishedPackage[]} packages
 */
export function inOrder(packages) {
  /** @type {Set<typeof packages[number]>} */
  const ordered = new Set();
  /** @param {typeof packages[number]} one */
  const add = (one) => {
    if (ordered.has(one)) return;
    for (const name of Object.keys(one.manifest.dependencies ?? {})) {
      const dependency = packages.find(({ manifest }) => manifest.name === name);
      if (dependency) add(dependency);
    }
    ordered.add(one);
  };
  packages.forEach(add);
  return [...ordered];
}
