import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publishedPackages } from './published-packages.mjs';
import { runPnpm } from './run.mjs';

/**
 * Packs every published package as a release does. They have to be built.
 *
 * @param {string} folder Where the tarballs go; empty.
 * @returns {Promise<string[]>} Their paths.
 */
export async function packPackages(folder) {
  const filters = publishedPackages().map(({ manifest }) => `--filter=${manifest.name}`);
  const packed = await runPnpm(['--recursive', ...filters, 'pack', '--pack-destination', folder], {
    quiet: true,
  });
  if (!packed) throw new Error('pnpm pack failed');
  return readdirSync(folder).map((name) => join(folder, name));
}
