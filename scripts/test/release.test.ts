import { expect, test } from 'vitest';
import { checkManifest } from '../check-manifests.mjs';
import { publishedPackages } from '../lib/published-packages.mjs';
import { addresses, publishedManifest } from '../release/fill-addresses.mjs';
import { inOrder } from '../release/in-order.mjs';

test('addresses come from that of the repository', () => {
  const expected = {
    repository: { type: 'git', url: 'git+https://example.com/owner/name.git', directory: 'packages/model' },
    homepage: 'https://example.com/owner/name/tree/HEAD/packages/model#readme',
    bugs: 'https://example.com/owner/name/issues',
  };
  for (const end of ['', '/', '.git']) {
    expect(addresses(`https://example.com/owner/name${end}`, 'packages/model')).toEqual(expected);
  }
});

test.each([
  undefined,
  '',
  'owner/name',
  'https://example.com',
  'git@example.com:owner/name.git',
  'https://a b/c/d',
])('nothing is released from %s', (repository) => {
  expect(() => addresses(repository, 'packages/model')).toThrow('HORNBOOK_REPOSITORY');
});

test('what only the workspace needs is not published', () => {
  const manifest = {
    name: 'a',
    scripts: { build: 'tsup' },
    dependencies: { b: '1' },
    devDependencies: { c: '1' },
  };
  expect(publishedManifest(manifest, { homepage: 'x' })).toEqual({
    name: 'a',
    dependencies: { b: '1' },
    homepage: 'x',
  });
});

test('a package is published after those that it depends on', () => {
  const published = (name: string, ...dependencies: string[]) => ({
    folder: name,
    manifest: {
      name,
      version: '1.0.0',
      dependencies: Object.fromEntries(dependencies.map((one) => [one, '1'])),
    },
  });
  const packages = [published('a', 'c', 'yaml'), published('b', 'a'), published('c', 'd'), published('d')];
  expect(inOrder(packages).map(({ folder }) => folder)).toEqual(['d', 'c', 'a', 'b']);
});

test('all packages have one version', () => {
  expect(new Set(publishedPackages().map(({ manifest }) => manifest.version)).size).toBe(1);
});

const workspace = { license: 'MIT', engines: { node: '>=20.19' } };
const sound = {
  name: '@hornbook/sound',
  version: '1.0.0',
  description: 'Sounds',
  keywords: ['a', 'b', 'c'],
  license: 'MIT',
  author: 'Us',
  type: 'module',
  exports: {
    '.': { '@hornbook/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
    './package.json': './package.json',
  },
  files: ['dist', 'CHANGELOG.md'],
  sideEffects: false,
  engines: { node: '>=20.19' },
  publishConfig: {
    access: 'public',
    provenance: true,
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './package.json': './package.json',
    },
  },
  dependencies: { '@hornbook/model': 'workspace:^', yaml: 'catalog:' },
};

test('a manifest with all fields passes', () => {
  expect(checkManifest(sound, workspace)).toEqual([]);
});

test.each([
  ['description', { description: undefined }],
  ['keywords', { keywords: ['a'] }],
  ['license', { license: 'ISC' }],
  ['author', { author: undefined }],
  ['type', { type: undefined }],
  ['engines', { engines: { node: '>=18' } }],
  ['files', { files: undefined }],
  ['files', { files: ['dist'] }],
  ['sideEffects', { sideEffects: undefined }],
  ['publishConfig', { publishConfig: { ...sound.publishConfig, exports: sound.exports } }],
  ['publishConfig', { publishConfig: { ...sound.publishConfig, provenance: undefined } }],
  ['homepage', { homepage: 'https://example.com/' }],
  ['dependencies.yaml', { dependencies: { yaml: '^2.0.0' } }],
  ['dependencies.@hornbook/model', { dependencies: { '@hornbook/model': 'workspace:*' } }],
])('%s is checked', (field, change) => {
  const [problem = '', ...others] = checkManifest({ ...sound, ...change }, workspace);
  expect(problem.split(/:? /)[0]).toBe(field);
  expect(others).toEqual([]);
});
