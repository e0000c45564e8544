import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listImports } from '../lib/list-imports.mjs';
import { packPackages } from '../lib/pack-packages.mjs';
import { publishedPackages } from '../lib/published-packages.mjs';
import { root } from '../lib/run.mjs';
import { type Consumer, createConsumer } from './support/consumer.js';
import { readmeExample } from './support/readme-example.js';
import { type Registry, startRegistry } from './support/registry.js';
import type { Ended } from './support/run-command.js';

const packages = publishedPackages().map(({ folder, manifest }) => {
  const readme = readFileSync(join(root, folder, 'README.md'), 'utf8');
  return { name: manifest.name, exports: manifest.exports ?? {}, example: readmeExample(readme) };
});
const names = packages.map(({ name }) => name);
const examples = readdirSync(join(root, 'examples')).filter((name) => has(name, 'package.json'));

let registry: Registry;
let consumer: Consumer;
let installed: Ended;

beforeAll(async () => {
  registry = await startRegistry(await packPackages(temporaryFolder()));
  consumer = createConsumer(registry.url);
  const installs = packages.flatMap(({ example }) => example?.installs ?? []);
  installed = await consumer.run('npm', 'install', ...new Set([...names, ...installs]));
}, 300_000);
afterAll(() => registry?.close());

test('npm installs all packages, and warns of nothing', () => {
  expect(installed).toEqual({ code: 0, stderr: '', stdout: expect.stringMatching(/^\s*added \d+ packages/) });
});

test('every package carries the license, its README and its changelog', () => {
  for (const name of names) {
    const files = readdirSync(join(consumer.folder, 'node_modules', name));
    expect(files, name).toEqual(
      expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']),
    );
  }
});

test.each(['nodenext', 'bundler'])('types resolve as %s, down to the last file', async (resolution) => {
  const entries = packages.flatMap(({ exports, name }) =>
    Object.keys(exports)
      .filter((path) => !/\*|json$/.test(path))
      .map((path) => join(name, path)),
  );
  const imports = entries.map((entry, index) => `export * as entry${index} from '${entry}';\n`);
  writeFileSync(join(consumer.folder, 'types.mts'), imports.join(''));
  const module = resolution === 'bundler' ? 'preserve' : resolution;
  const options = ['--noEmit', '--strict', '--target', 'es2023', '--lib', 'es2023,dom,dom.iterable'];
  const { code, stdout } = await consumer.run(
    join(root, 'node_modules/.bin/tsc'),
    ...options,
    ...['--module', module, '--moduleResolution', resolution, '--types', '', 'types.mts'],
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
});

describe('the command', () => {
  test('runs', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'));
    const ended = await consumer.run('npx', '--no-install', 'hornbook', '--version');
    expect(ended).toEqual({ code: 0, stderr: '', stdout: expect.stringContaining(version) });
  });

  test('makes a course, whose settings name a schema that is there, builds it and verifies what it has built', async () => {
    expect(await consumer.run('npx', '--no-install', 'hornbook', 'new', 'tea', '--quiet')).toMatchObject({
      code: 0,
    });
    const settings = readFileSync(join(consumer.folder, 'tea/course.yaml'), 'utf8');
    const [, schema = ''] = /\$schema=(\S+)/.exec(settings) ?? [];
    expect(existsSync(join(consumer.folder, 'tea', schema))).toBe(true);
    const built = await consumer.run(
      'npx',
      '--no-install',
      'hornbook',
      'build',
      'tea',
      '--strict',
      '--quiet',
    );
    expect(built).toEqual({ code: 0, stderr: '', stdout: '' });
    const artifacts = readdirSync(join(consumer.folder, 'tea/dist'));
    expect(artifacts).toEqual(
      expect.arrayContaining(['html', 'json', 'tea-scorm12.zip', 'tea-scorm2004.zip']),
    );
    const zips = artifacts.filter((name) => name.endsWith('.zip')).map((name) => `tea/dist/${name}`);
    const verified = await consumer.run('npx', '--no-install', 'hornbook', 'verify', ...zips, '--quiet');
    expect(verified).toEqual({ code: 0, stderr: '', stdout: '' });
  });
});

describe('the example of its README prints what the README says', () => {
  test('every published package has one', () => {
    const missing = packages.filter(({ example }) => !example).map(({ name }) => name);
    expect(missing).toEqual([]);
  });

  test.each(packages)('what $name tells to install is what its example imports', ({ example, name }) => {
    const imported = listImports(`${name}.mjs`, example?.code ?? '')
      .map(({ specifier = '' }) => specifier)
      .filter((specifier) => !specifier.startsWith('node:'))
      .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
    expect([...(example?.installs ?? [])].sort()).toEqual([...new Set([name, ...imported])].sort());
  });

  test.each(packages.filter(({ example }) => example))('$name', async ({ example, name }) => {
    const file = `${name.replace('/', '-')}.mjs`;
    writeFileSync(join(consumer.folder, file), example?.code ?? '');
    const ended = await consumer.run('node', file);
    expect(ended).toEqual({ code: 0, stderr: '', stdout: example?.output });
  });
});

// As examples/README.md says: the folder is copied, and npm installs what its package.json names.
describe('an example of a program, in a folder of its own,', () => {
  test.each(examples)('%s is installed and runs', async (name) => {
    const own = createConsumer(registry.url, consumer.cache);
    cpSync(join(root, 'examples', name), own.folder, {
      recursive: true,
      filter: (path) => !/[/\\](node_modules|dist)$/.test(path),
    });
    expect(await own.run('npm', 'install')).toMatchObject({ code: 0 });
    const script = has(name, 'build.js') ? 'build.js' : 'main.js';
    const ended = await own.run('node', script);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    if (has(name, 'expected.txt')) expect(ended.stdout).toBe(readExample(name, 'expected.txt'));
  });
});

function has(example: string, file: string): boolean {
  return existsSync(join(root, 'examples', example, file));
}

function readExample(example: string, file: string): string {
  return readFileSync(join(root, 'examples', example, file), 'utf8');
}
