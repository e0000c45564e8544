import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

const including = (src: string) => `# Code\n\n{: src="${src}"}\n\`\`\`js\n\`\`\`\n`;

const text = (folder: string, lesson: string) =>
  JSON.parse(readFileSync(join(folder, `dist/json/lessons/${lesson}.json`), 'utf8')).blocks[0].text;

test('code comes from beside the lesson, or from the folder of assets', async () => {
  const folder = folderWith({
    'course.yaml': 'lessons: "**/*.md"\nassets: shared\n',
    'first/a.md': including('code/app.js'),
    'b.md': including('/app.js'),
    'first/code/app.js': 'near();\r\n',
    'shared/app.js': 'far();\n',
  });
  expect(await hornbook('build --format json -q', { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
  expect(text(folder, 'a')).toBe('Code\nnear();');
  expect(text(folder, 'b')).toBe('Code\nfar();');
});

test('nothing endless is read', async () => {
  const folder = folderWith({
    'b.md': including('large.js'),
    'c.md': including('folder.js'),
    'large.js': '//'.repeat(600_000),
    'folder.js/x.js': '',
  });
  const { code, stderr } = await hornbook('build --format json -q', { cwd: folder });
  expect(code).toBe(1);
  expect(stderr.match(/include-[a-z-]+/g)).toEqual(['include-unreadable', 'include-unreadable']);
});
