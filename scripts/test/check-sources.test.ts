import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { expect, test } from 'vitest';
import { checkSources, mostLines } from '../check-sources.mjs';

/** Writes the files of a package's `src`, and checks them. */
function check(files: Record<string, string>) {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'packages/parser/src', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const { problems, table } = checkSources(root);
  return { facts: table[0], problems: problems.map((problem) => problem.split(' ', 2).join(' ')) };
}

test('files, lines, median and longest are counted, generated ones left out', () => {
  const { facts, problems } = check({
    'index.ts': "export * from './b/one.js';\n",
    'b/one.ts': 'a;\n'.repeat(5),
    'b/two.ts': 'a;\n'.repeat(9),
    'generated/schema.ts': 'a;\n'.repeat(mostLines + 1),
  });
  expect(facts).toEqual({ name: 'parser', files: 3, lines: 15, median: 5, max: 9, cycles: 0 });
  expect(problems).toEqual([]);
});

test('a file may be long, but not too long', () => {
  const { problems } = check({ 'a.ts': 'a;\n'.repeat(mostLines), 'b.ts': 'b;\n'.repeat(mostLines + 1) });
  expect(problems).toEqual(['packages/parser/src/b.ts too-long']);
});

test.each([
  ['two files', { 'a.ts': "import './b.js';", 'b.ts': "import './a.js';" }],
  ['a file and itself', { 'a.ts': "export * from './a.js';" }],
  [
    'types alone',
    { 'a.ts': "import type { B } from './b.js';", 'b.ts': "export type A = import('./a.js').A;" },
  ],
  [
    'three files in folders',
    {
      'a.ts': "import './x/b.js';",
      'x/b.ts': "import './y/c.js';\nimport './d.js';",
      'x/d.ts': '',
      'x/y/c.ts': "import '../../a.js';",
    },
  ],
])('a cycle of %s is found', (_, files) => {
  const { facts, problems } = check(files);
  expect(problems).toEqual(['packages/parser/src/a.ts cycle']);
  expect(facts?.cycles).toBe(1);
});

test('two ways to the same file are no cycle', () => {
  const { problems } = check({
    'a.ts': "import './b.js';\nimport './c.js';",
    'b.ts': "import './d.js';",
    'c.ts': "import './d.js';\nimport './b.js';",
    'd.ts': '',
  });
  expect(problems).toEqual([]);
});

test('words are American, in sources and in documents', () => {
  const { problems } = check({
    'a.ts': "// Our neighbours.\nconst colour = 'Labelled';\n",
    'b.ts': "// Neighbors\nconst hours = 'aria-labelledby';\n",
    '../README.md': 'We recognise it.\n',
    '../../../docs/c.md': 'The behaviour.\n',
  });
  expect(problems).toEqual([
    'packages/parser/src/a.ts british-spelling',
    'docs/c.md british-spelling',
    'packages/parser/README.md british-spelling',
  ]);
});
