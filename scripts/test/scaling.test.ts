import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../../packages/cli/test/support/files.js';
import { root } from '../lib/run.mjs';
import { type CacheServer, startCacheServer } from './support/cache-server.js';
import { commit, createMachine, createOrigin, type Machine, type TaskRun } from './support/machine.js';

const courses = readdirSync(join(root, 'content')).map((name) => `content/${name}`);
const [buildChanges = '', buildShard = ''] = commandsOf('docs/scaling.md');

let server: CacheServer;
let first: Machine;
let second: Machine;

beforeAll(async () => {
  server = await startCacheServer();
  const origin = await createOrigin();
  first = await createMachine(origin, server.env);
  second = await createMachine(origin, server.env);
}, 300_000);
afterAll(() => server?.close());

test('a second machine takes every course from the cache server, byte for byte', async () => {
  const buildAll = "turbo run build --filter='./content/*'";
  const built = await first.run(buildAll);
  expect(new Set(built.map(({ cache }) => cache.status))).toEqual(new Set(['MISS']));

  const taken = await second.run(buildAll);
  expect(coursesIn(taken)).toEqual(courses);
  expect(new Set(taken.map(({ cache }) => cache.source))).toEqual(new Set(['REMOTE']));
  for (const course of courses) {
    const artifacts = filesIn(join(first.folder, course, 'dist'));
    expect(artifacts.size).toBeGreaterThan(5);
    expect(filesIn(join(second.folder, course, 'dist'))).toEqual(artifacts);
  }
}, 300_000);

test('shards have each course once', async () => {
  const shards: string[] = [];
  for (const SHARD of ['1', '2', '3']) {
    shards.push(...coursesIn(await second.run(buildShard, { SHARD, SHARDS: '3' })));
  }
  expect(shards.sort()).toEqual(courses);
});

test('a course is built anew when any file in its folder has changed', async () => {
  const [, ...changed] = courses;
  for (const course of changed) {
    mkdirSync(join(second.folder, course, 'test'));
    writeFileSync(join(second.folder, course, 'test', 'notes.txt'), 'Rehearse this.\n');
  }
  commit(second.folder);
  const tasks = await second.run(buildChanges);
  expect(coursesIn(tasks)).toEqual(changed);
  const missed = tasks.filter(({ cache }) => cache.status === 'MISS');
  expect(coursesIn(missed)).toEqual(changed);
});

const coursesIn = (tasks: readonly TaskRun[]): string[] =>
  tasks.map(({ directory }) => directory).filter((directory) => directory.startsWith('content/'));

function commandsOf(page: string): string[] {
  const fences = readFileSync(join(root, page), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm);
  return [...fences].map(([, command = '']) => command);
}
