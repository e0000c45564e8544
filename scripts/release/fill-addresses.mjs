/**
 * The addresses of a package, for npm's page about it and for provenance, which must name the repository that built it.
 *
 * @param {string | undefined} repository `https://github.com/owner/name`; the one place that it comes from is $HORNBOOK_REPOSITORY.
 * @param {string} folder Of the package in the repository: `packages/model`.
 * @returns {{ repository: object, homepage: string, bugs: string }} Fields of package.json.
 * @throws {Error} Where the repository is missing or no address.
 */
export function addresses(repository, folder) {
  const url = repository?.replace(/(\.git)?\/*$/, '');
  if (!url || !/^https:\/\/[\w.-]+(\/[\w.-]+){2,}$/.test(url)) {
    throw new Error('Set HORNBOOK_REPOSITORY to the address of the repository: docs/releasing.md');
  }
  return {
    repository: { type: 'git', url: `git+${url}.git`, directory: folder },
    homepage: `${url}/tree/HEAD/${folder}#readme`,
    bugs: `${url}/issues`,
  };
}

/**
 * A packed manifest as it is published: with addresses, and without what only the workspace needs.
 *
 * @param {Record<string, unknown>} manifest
 * @param {object} filled Its addresses.
 */
export function publishedManifest({ devDependencies: _, scripts: __, ...manifest }, filled) {
  return { ...manifest, ...filled };
}
