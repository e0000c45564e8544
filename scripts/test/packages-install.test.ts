import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listImports } from '../lib/list-imports.mjs';
import { packPackages } from '../lib/pack-packages.mjs';
import { publishedPackages } from '../lib/published-packages.mjs';
import { root } from '../lib/run.mjs';
import { type Consumer, createConsumer, type Ended } from './support/consumer.js';
import { readmeExample } from './support/readme-example.js';
import { type Registry, startRegistry } from './support/registry.js';

const packages = publishedPackages().map(({ folder, manifest }) => {
  const readme = readFileSync(join(root, folder, 'README.md'), 'utf8');
  return { name: manifest.name, exports: manifest.exports ?? {}, example: readmeExample(readme) };
});
const names = packages.map(({ name }) => name);
const examples = readdirSync(join(root, 'examples')).filter(isExample);

let registry: Registry;
let consumer: Consumer;
let installed: Ended;

beforeAll(async () => {
  registry = await startRegistry(await packPackages(temporaryFolder()));
  consumer = createConsumer(registry.url);
  installed = await consumer.run('npm', 'install', ...new Set([...names, ...importedInReadmes()]));
}, 300_000);
afterAll(() => registry?.close());

test('npm installs all packages, and warns of nothing', () => {
  expect(installed).toEqual({ code: 0, stderr: '', stdout: expect.stringMatching(/^\s*added \d+ packages/) });
});

test('every package carries the licence and its README', () => {
  for (const name of names) {
    const files = readdirSync(join(consumer.folder, 'node_modules', name));
    expect(files, name).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
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

  test('makes a course, whose settings name a schema that is there, and builds it', async () => {
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
  });
});

describe('the example of its README prints what the README says', () => {
  test('every published package has one', () => {
    const missing = packages.filter(({ example }) => !example).map(({ name }) => name);
    expect(missing).toEqual([]);
  });

  test.each(packages.filter(({ example }) => example))('$name', async ({ example, name }) => {
    const file = `${name.replace('/', '-')}.mjs`;
    writeFileSync(join(consumer.folder, file), example?.code ?? '');
    const ended = await consumer.run('node', file);
    expect(ended).toEqual({ code: 0, stderr: '', stdout: example?.output });
  });
});

describe.skipIf(examples.length === 0)('an example of a program', () => {
  beforeAll(async () => {
    const others = examples.flatMap(dependenciesOf).filter((name) => !names.includes(name));
    if (others.length > 0) await consumer.run('npm', 'install', '--ignore-scripts', ...new Set(others));
    cpSync(join(root, 'examples'), join(consumer.folder, 'examples'), {
      recursive: true,
      filter: (path) => !/[/\\](node_modules|dist)$/.test(path),
    });
  });

  test.each(examples.filter((name) => has(name, 'expected.txt')))(
    '%s prints what its expected.txt says',
    async (name) => {
      const ended = await consumer.runIn(join('examples', name), 'node', manifestOf(name).main ?? 'main.js');
      expect(ended).toEqual({ code: 0, stderr: '', stdout: readExample(name, 'expected.txt') });
    },
  );

  test.each(examples.filter((name) => has(name, 'build.js')))('%s is built', async (name) => {
    const ended = await consumer.runIn(join('examples', name), 'node', 'build.js');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
  });
});

interface ExampleManifest {
  readonly main?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function isExample(name: string): boolean {
  return has(name, 'package.json');
}

function has(example: string, file: string): boolean {
  return existsSync(join(root, 'examples', example, file));
}

function readExample(example: string, file: string): string {
  return readFileSync(join(root, 'examples', example, file), 'utf8');
}

function manifestOf(example: string): ExampleManifest {
  return JSON.parse(readExample(example, 'package.json'));
}

function dependenciesOf(example: string): string[] {
  return Object.keys(manifestOf(example).dependencies ?? {});
}

/** Other people's packages that examples in READMEs import: a reader installs them with ours. */
function importedInReadmes(): string[] {
  const imported = packages.flatMap(({ example, name }) =>
    listImports(`${name}.mjs`, example?.code ?? '').map(({ specifier = '' }) => specifier),
  );
  return imported
    .filter((specifier) => !specifier.startsWith('node:'))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'))
    .filter((name) => !names.includes(name));
}
