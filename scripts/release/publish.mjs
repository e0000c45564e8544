// Publishes every package whose version npm doesn't have yet: pnpm release [--dry-run]. docs/releasing.md
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackages } from '../lib/build-packages.mjs';
import { packPackages } from '../lib/pack-packages.mjs';
import { publishedPackages } from '../lib/published-packages.mjs';
import { run } from '../lib/run.mjs';
import { addresses, publishedManifest } from './fill-addresses.mjs';
import { inOrder } from './in-order.mjs';

const { GITHUB_REF_NAME: tag, GITHUB_REF_TYPE: refType, HORNBOOK_REPOSITORY: repository } = process.env;
const isDryRun = process.argv.includes('--dry-run');

const packages = inOrder(publishedPackages());
const versions = new Set(packages.map(({ manifest }) => manifest.version));
if (versions.size > 1) throw new Error(`All packages have one version, not ${[...versions].join(', ')}`);
if (refType === 'tag' && tag !== `v${[...versions]}`)
  throw new Error(`The tag ${tag} is not that of ${[...versions]}`);
// Before anything is built: fails without an address.
const filled = new Map(
  packages.map(({ folder, manifest }) => [manifest.name, addresses(repository, folder)]),
);

if (!(await buildPackages())) throw new Error('The build failed');
const work = mkdtempSync(join(tmpdir(), 'hornbook-release-'));
try {
  for (const [name, folder] of await unpacked()) {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (isPublished(name, version)) console.log(`${name}@${version} is on npm already`);
    else if (!(await publish(folder))) throw new Error(`${name}@${version} was not published`);
  }
} finally {
  rmSync(work, { recursive: true });
}

/** Packs with pnpm, which knows workspace ranges, and unpacks with addresses put in. @returns {Promise<[string, string][]>} */
async function unpacked() {
  const tarballs = join(work, 'tarballs');
  mkdirSync(tarballs);
  /** @type {Map<string, string>} */
  const folders = new Map();
  for (const [index, tarball] of (await packPackages(tarballs)).entries()) {
    const folder = join(work, `${index}`);
    mkdirSync(folder);
    execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components', '1']);
    const path = join(folder, 'package.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    const published = publishedManifest(manifest, filled.get(manifest.name) ?? {});
    writeFileSync(path, `${JSON.stringify(published, null, 2)}\n`);
    folders.set(manifest.name, folder);
  }
  return packages.map(({ manifest }) => [manifest.name, folders.get(manifest.name) ?? '']);
}

/** @param {string} name @param {string} version */
function isPublished(name, version) {
  try {
    execFileSync('npm', ['view', `${name}@${version}`, 'version'], { stdio: ['ignore', 'pipe', 'pipe'] });
    return true;
  } catch (error) {
    const { stderr } = /** @type {{ stderr: Buffer }} */ (error);
    if (`${stderr}`.includes('E404')) return false;
    throw error;
  }
}

/** @param {string} folder The manifest's publishConfig asks for provenance and public access. */
function publish(folder) {
  return run('npm', ['publish', ...(isDryRun ? ['--dry-run'] : [])], { cwd: folder });
}
