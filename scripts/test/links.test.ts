import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { expect, test } from 'vitest';
import { root } from '../lib/run.mjs';
import { brokenLinks } from './support/markdown-links.js';

// Links between lessons are checked when the sample courses are built.
const folders = ['.', '.changeset', '.github', 'docs', 'docs/decisions', 'examples', ...packageFolders()];

test('every link in our documents leads to a file, and to a heading that is in it', () => {
  const files = folders.flatMap((folder) => markdownIn(join(root, folder)));
  expect(files.length).toBeGreaterThan(50);
  expect(brokenLinks(root, files)).toEqual([]);
});

test('every decision is listed under its title', () => {
  const list = readFileSync(join(root, 'docs/decisions/README.md'), 'utf8');
  const entries = markdownIn(join(root, 'docs/decisions'))
    .filter((file) => /^\d/.test(basename(file)))
    .map((file) => `- [${/^# (.*)/.exec(readFileSync(file, 'utf8'))?.[1]}](${basename(file)})`);
  expect(list.split('\n').filter((line) => line.startsWith('- ['))).toEqual(entries);
});

test('a link to a missing file or heading is found, wherever it is', () => {
  const folder = temporaryFolder();
  const text =
    '# A *b*\n\n[here](#a-b), [there](b.md#c), ![x](x.png) and <https://example.com/x.md#y>\n\n' +
    '| |\n|-|\n| [table](b.md) |\n\n[by name][b] [nowhere](#a)\n\n[b]: <missing file.md>\n';
  writeFileSync(join(folder, 'a.md'), text);
  writeFileSync(join(folder, 'b.md'), '## D\n');
  const broken = brokenLinks(folder, [join(folder, 'a.md')]);
  expect(broken).toEqual(['a.md:3 b.md#c', 'a.md:3 x.png', 'a.md:9 #a', 'a.md:11 missing file.md']);
});

function packageFolders(): string[] {
  return readdirSync(join(root, 'packages')).map((name) => join('packages', name));
}

function markdownIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => join(folder, name));
}
