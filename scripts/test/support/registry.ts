import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { root } from '../../lib/run.mjs';

/** One version of a package, and the archive that npm downloads. */
interface Release {
  readonly manifest: { readonly name: string; readonly version: string };
  readonly archive: () => Buffer;
}

export interface Registry {
  readonly url: string;
  readonly close: () => void;
}

/**
 * An npm registry on this machine, so that a test installs packages as a user does and needs no network. It offers packed
 * packages, and of other people's packages those that are installed in this workspace: all runtime dependencies are among them.
 */
export async function startRegistry(tarballs: readonly string[]): Promise<Registry> {
  const releases = [...tarballs.map(fromTarball), ...installedFolders().map(fromFolder)];
  const server = createServer(({ headers, url = '' }, response) => {
    const answer = respond(decodeURIComponent(url).slice(1), releases, `http://${headers.host}/`);
    response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** `yaml` → its versions; `yaml/-/2.9.1` → an archive. */
function respond(path: string, releases: readonly Release[], url: string): string | Buffer | undefined {
  const [name = '', version] = path.split('/-/');
  const named = releases.filter(({ manifest }) => manifest.name === name);
  if (version !== undefined) return named.find(({ manifest }) => manifest.version === version)?.archive();
  const byAge = named.map(({ manifest }) => manifest.version).sort(byVersion);
  if (byAge.length === 0) return undefined;
  const versions = named.map(({ manifest }) => [
    manifest.version,
    { ...manifest, dist: { tarball: `${url}${name}/-/${manifest.version}` } },
  ]);
  return JSON.stringify({
    name,
    'dist-tags': { latest: byAge.at(-1) },
    versions: Object.fromEntries(versions),
  });
}

const byVersion = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

const fromTarball = (path: string): Release => ({
  manifest: JSON.parse(execFileSync('tar', ['-xzOf', path, 'package/package.json'], { encoding: 'utf8' })),
  archive: () => readFileSync(path),
});

const fromFolder = (folder: string): Release => ({
  manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  archive: () => {
    // A copy: pnpm makes equal files one file with two names, and npm drops the second one from an archive.
    const copy = join(temporaryFolder(), 'package');
    cpSync(folder, copy, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
    return execFileSync('tar', ['-cz', '-C', dirname(copy), 'package'], { maxBuffer: 2 ** 28 });
  },
});

/** `node_modules/.pnpm/@types+hast@3.0.5/node_modules/@types/hast`, and so on: folders, not the links beside them. */
function installedFolders(): string[] {
  const store = join(root, 'node_modules/.pnpm');
  const homes = readdirSync(store).map((entry) => join(store, entry, 'node_modules'));
  return homes
    .flatMap((home) => foldersIn(home))
    .flatMap((folder) => (basename(folder).startsWith('@') ? foldersIn(folder) : [folder]));
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => join(folder, name));
  } catch {
    return []; // The lockfile of pnpm's own is there, too.
  }
}
