import { type Diagnostic, inFile } from '@hornbook/model';
import { isJunk } from '../../files/check-files.js';
import { attributeOf, descendants, textOf } from '../find-elements.js';
import type { Manifest } from '../manifest.js';
import { messages } from './messages.js';
import { resolveHref } from './resolve-href.js';

/** Schemas and what belongs to them: they are for the manifest, not for the course. */
const control = /\.(?:xsd|dtd|mod|ent)$/i;

/** Whether every file is in the manifest. One problem for each folder: a tool that lists nothing lists nothing anywhere. */
export function* checkListed(manifest: Manifest, manifestPath: string): Iterable<Diagnostic> {
  const listed = listedPaths(manifest);
  const byFolder = new Map<string, string[]>();
  for (const { path } of manifest.files.files) {
    // Lower case: a wrong case is told at the address.
    if (path === manifestPath || control.test(path) || isJunk(path) || listed.has(path.toLowerCase()))
      continue;
    const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
    const found = byFolder.get(folder) ?? [];
    found.push(path);
    byFolder.set(folder, found);
  }
  for (const [folder, paths] of byFolder) {
    const [example = ''] = paths;
    yield inFile(example, messages.unlisted({ folder, example, count: paths.length }, undefined));
  }
}

function listedPaths({ resources, root }: Manifest): ReadonlySet<string> {
  const named = [...resources, ...resources.flatMap((resource) => descendants(resource, 'file'))];
  const paths = named.map((element) => resolveHref(attributeOf(element, 'href') ?? '', element).path);
  // Metadata may be in files of their own.
  const metadata = descendants(root, 'location').map((element) => resolveHref(textOf(element), element).path);
  return new Set([...paths, ...metadata].flatMap((path) => path?.replaceAll('\\', '/').toLowerCase() ?? []));
}
