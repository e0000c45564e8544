// Packs every published package and looks at what would be uploaded: node scripts/check-tarballs.mjs
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packPackages } from './lib/pack-packages.mjs';
import { run } from './lib/run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hornbook-tarballs-'));
try {
  for (const tarball of await packPackages(folder)) {
    const size = `${(statSync(tarball).size / 1000).toFixed(0)} kB`;
    console.log(`${basename(tarball).padEnd(48)}${size.padStart(8)}`);
    const passed = [await isManifestRight(tarball), await areTypesRight(tarball)];
    if (passed.includes(false)) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * Whether bundlers and runtimes find what the package's manifest names, as publint sees it.
 *
 * @param {string} tarball
 */
async function isManifestRight(tarball) {
  const { buffer } = new Uint8Array(readFileSync(tarball));
  const { messages, pkg = {} } = await publint({ pack: { tarball: buffer }, strict: true });
  for (const message of messages) console.error(`  ${formatMessage(message, pkg)}`);
  return messages.length === 0;
}

/**
 * Whether TypeScript finds the types of every entry as Node and as bundlers resolve it. ESM only: a `require` in Node 20 that
 * cannot load it is no problem of the types.
 *
 * @param {string} tarball
 */
function areTypesRight(tarball) {
  return run('attw', [tarball, '--profile', 'esm-only', '--quiet']);
}
