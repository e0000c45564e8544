// Checks what package.json of every published package says: node scripts/check-manifests.mjs
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { publishedPackages } from './lib/published-packages.mjs';
import { root } from './lib/run.mjs';

/** Works in the workspace only, where sources are beside the output. */
const sourceCondition = '@hornbook/source';

/** Addresses come from one place, when a release is made: docs/releasing.md. */
const filledByRelease = ['repository', 'homepage', 'bugs'];

/**
 * What is wrong with a manifest, one problem a line.
 *
 * @param {import('./lib/published-packages.mjs').PublishedPackage['manifest']} manifest
 * @param {{ license?: string, engines?: object }} workspace The workspace's own manifest.
 * @returns {string[]}
 */
export function checkManifest(manifest, workspace) {
  const {
    dependencies = {},
    description,
    exports = {},
    files,
    keywords,
    publishConfig,
    sideEffects,
  } = manifest;
  const expected = { access: 'public', provenance: true, exports: withoutSource(exports) };
  const isList = (/** @type {unknown} */ value) => Array.isArray(value) && value.length > 0;
  const runtime = Object.entries(/** @type {Record<string, string>} */ (dependencies));
  return [
    ...(typeof description === 'string' && description !== '' ? [] : ['description is missing']),
    ...(isList(keywords) && /** @type {string[]} */ (keywords).length > 2
      ? []
      : ['keywords: name at least three']),
    ...(manifest.license === workspace.license ? [] : [`license: expected ${workspace.license}`]),
    ...(manifest.author ? [] : ['author is missing']),
    ...(manifest.type === 'module' ? [] : ['type: expected module']),
    ...(isDeepStrictEqual(manifest.engines, workspace.engines) ? [] : ["engines: expected the workspace's"]),
    ...(Array.isArray(files) && files.length > 1 && files.includes('CHANGELOG.md')
      ? []
      : ['files: name what is built, and CHANGELOG.md']),
    ...(sideEffects === false || isList(sideEffects) ? [] : ['sideEffects is missing']),
    ...(isDeepStrictEqual(publishConfig, expected)
      ? []
      : [`publishConfig: expected ${JSON.stringify(expected)}`]),
    ...filledByRelease.filter((field) => field in manifest).map((field) => `${field}: the release fills it`),
    ...runtime
      .filter(([name, range]) => range !== (isOurs(name) ? 'workspace:^' : 'catalog:'))
      .map(([name]) => `dependencies.${name}: expected ${isOurs(name) ? 'workspace:^' : 'catalog:'}`),
  ];
}

/** @param {string} name */
const isOurs = (name) => name === 'hornbook' || name.startsWith('@hornbook/');

/** @param {NonNullable<import('./lib/published-packages.mjs').Manifest['exports']>} exports */
function withoutSource(exports) {
  return Object.fromEntries(
    Object.entries(exports).map(([path, target]) => {
      if (typeof target === 'string') return [path, target];
      const { [sourceCondition]: _, ...published } = target;
      return [path, published];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const workspace = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  for (const { folder, manifest } of publishedPackages()) {
    for (const problem of checkManifest(manifest, workspace)) {
      console.error(`${folder}/package.json ${problem}`);
      process.exitCode = 1;
    }
  }
}
