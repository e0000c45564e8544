import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * @typedef {object} Manifest The part of a package.json that we read.
 * @property {string} name
 * @property {string} version
 * @property {boolean} [private]
 * @property {Record<string, string | Record<string, string>>} [exports]
 *
 * @typedef {object} PublishedPackage
 * @property {string} folder Relative to the workspace: `packages/model`.
 * @property {Manifest & Record<string, unknown>} manifest
 */

/**
 * The packages that go to the npm registry, in the order of their folders.
 *
 * @returns {PublishedPackage[]}
 */
export function publishedPackages() {
  return readdirSync(join(root, 'packages'))
    .map((name) => `packages/${name}`)
    .map((folder) => ({
      folder,
      manifest: JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')),
    }))
    .filter(({ manifest }) => !manifest.private);
}
