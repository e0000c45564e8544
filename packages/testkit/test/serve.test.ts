import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FolderServer, serveFolder, temporaryFolder } from '../src/index.js';

let server: FolderServer;
let outside: string;

beforeAll(async () => {
  const parent = temporaryFolder();
  const site = join(parent, 'site');
  outside = join(parent, 'secret.txt');
  mkdirSync(join(site, 'lesson one'), { recursive: true });
  writeFileSync(outside, 'secret');
  writeFileSync(join(site, 'index.html'), '<p>home</p>');
  writeFileSync(join(site, 'lesson one', 'index.html'), '<p>one</p>');
  writeFileSync(join(site, 'picture.SVG'), '<svg/>');
  symlinkSync(outside, join(site, 'link.txt'));
  server = await serveFolder(site);
});

afterAll(() => server.close());

test('a folder answers with its index', async () => {
  const response = await fetch(server.url);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toBe('<p>home</p>');
});

test('a path is decoded and its query left out', async () => {
  const response = await fetch(new URL('lesson%20one/?attempt=2', server.url));
  expect(await response.text()).toBe('<p>one</p>');
});

test('the media type comes from the name', async () => {
  const response = await fetch(new URL('picture.SVG', server.url));
  expect(response.headers.get('content-type')).toBe('image/svg+xml');
});

test.each(['missing.html', '../secret.txt', '..%2fsecret.txt', 'link.txt', '%', 'lesson%20one', '%00'])(
  'nothing at %s',
  async (path) => expect(await rawStatus(path)).toBe(404),
);

test('files can come from memory', async () => {
  const memory = await serveFolder(new Map([['a/b.js', '"use strict"']]));
  const response = await fetch(new URL('a/b.js', memory.url));
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await response.text()).toBe('"use strict"');
  await memory.close();
  await expect(fetch(memory.url)).rejects.toThrow();
});

/** The status for a path sent as it stands, where `fetch` would resolve the dots. */
function rawStatus(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(server.url, { path: `/${path}` }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}
