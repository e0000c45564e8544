import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { run } from '../../packages/cli/src/index.js';
import { authoringTypes } from '../../packages/questions/src/index.js';
import { type CorpusName, writeCourse } from '../bench/corpus/write-course.mjs';
import { alternate } from '../bench/measure/alternate.mjs';
import { profileModules } from '../bench/measure/profile-modules.mjs';
import { runNode } from '../bench/measure/run-node.mjs';
import { fillPage } from '../bench/report/performance-page.mjs';
import { pagePath, readResults } from '../bench/report/results.mjs';

const silent = { write: () => {} };

test('docs/performance.md has the tables that the results give', () => {
  const page = readFileSync(pagePath, 'utf8');
  expect(page).toBe(fillPage(page, readResults()));
});

test('a page without a place for a table is refused', () => {
  expect(() => fillPage('# What a build costs\n', readResults())).toThrow('no place for start');
});

describe.each([
  // As many lessons as it takes for every type to be the first one, with and without a bank.
  ['all', 22],
  ['choices', 2],
] as const)('the corpus "%s"', (corpus, lessons) => {
  const course = courseOf(corpus, lessons);

  test('has nothing that `hornbook check` would report', async () => {
    const output: string[] = [];
    const stdout = { write: (part: string) => output.push(part) };
    const args = ['check', '.', '--strict', '--format', 'json'];
    const code = await run(args, { cwd: course, env: {}, stdout, stderr: silent });
    expect([code, JSON.parse(output.join('')).problems]).toEqual([0, []]);
  });

  test('is the same every time', () => {
    expect(filesOf(courseOf(corpus, lessons))).toEqual(filesOf(course));
  });

  test('has lessons of about 6 kB', () => {
    const sizes = filesOf(course).flatMap(([name, text]) => (name.endsWith('.md') ? text.length : []));
    expect(sizes.filter((size) => size < 5500 || size > 6500)).toEqual([]);
  });
});

test('the corpus "all" has every type of question', async () => {
  const cwd = courseOf('all', 11);
  const args = ['build', '.', '--quiet', '--format', 'json'];
  expect(await run(args, { cwd, env: {}, stdout: silent, stderr: silent })).toBe(0);
  const texts = filesOf(join(cwd, 'dist/json/lessons')).map(([, text]) => text);
  const types = authoringTypes.map(({ type }) => type);
  expect(types.filter((type) => !texts.some((text) => text.includes(`"type": "${type}"`)))).toEqual([]);
});

test('alternatives take turns, and each figure is a median', () => {
  const order: string[] = [];
  const sampler = (name: string, cpu: number[], wall: number[]) => () => {
    order.push(name);
    return { cpu: cpu.shift() ?? 0, wall: wall.shift() ?? 0, memory: 5 };
  };
  const figures = alternate(3, {
    a: sampler('a', [3, 1, 20], [1, 9, 8]),
    b: sampler('b', [4, 4, 4], [7, 6, 5]),
  });
  expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  expect(figures).toEqual({ a: { cpu: 3, wall: 8, memory: 5 }, b: { cpu: 4, wall: 6, memory: 5 } });
});

test('a program with threads is measured as one, and a failure says why', () => {
  const thread = `new (require('node:worker_threads').Worker)('0', { eval: true })`;
  expect(runNode(['-e', thread])).toEqual({
    cpu: expect.any(Number),
    wall: expect.any(Number),
    memory: expect.any(Number),
  });
  expect(() => runNode(['-e', 'console.error("no disk"); process.exit(74)'])).toThrow(/74: no disk/);
});

test('a sample in a bundle counts for the source that its map names, and waiting for nothing', () => {
  const folder = temporaryFolder();
  const bundle = join(folder, 'bundle.js');
  // Column 0 comes from the first source, column 10 from the second.
  const map = { version: 3, sources: ['a.js', 'node_modules/b/b.js'], names: [], mappings: 'AAAA,UCAA' };
  writeFileSync(`${bundle}.map`, JSON.stringify(map));
  const frame = (id: number, functionName: string, url = '', columnNumber = -1) => ({
    id,
    callFrame: { functionName, url, lineNumber: url ? 0 : -1, columnNumber },
  });
  const url = `file://${bundle}`;
  const nodes = [
    frame(1, 'f', url, 3),
    frame(2, 'g', url, 12),
    frame(3, '(idle)'),
    frame(4, 'h', 'node:zlib', 1),
  ];
  const profiles = join(folder, 'profiles');
  mkdirSync(profiles);
  for (const name of ['main', 'worker']) {
    const profile = { nodes, samples: [1, 2, 2, 3, 4] };
    writeFileSync(join(profiles, `${name}.cpuprofile`), JSON.stringify(profile));
  }
  expect(Object.fromEntries(profileModules(profiles))).toEqual({
    'a.js': 2,
    'node_modules/b/b.js': 4,
    'node:zlib': 2,
  });
});

function courseOf(corpus: CorpusName, lessons: number): string {
  const folder = temporaryFolder();
  writeCourse(folder, corpus, { lessons });
  return folder;
}

/** Names and contents. */
function filesOf(folder: string): [string, string][] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : []));
  return paths.sort().map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]);
}
