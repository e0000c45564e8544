import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { expect, test } from 'vitest';
import { allowedImports, checkImports } from '../check-imports.mjs';

/** Writes the files of a small workspace, and gives `path:line rule` of what the check finds in it. */
function check(files: Record<string, string>): string[] {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'packages', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return checkImports(root).map((problem) => problem.split(' ', 2).join(' '));
}

test('no row of the table names a package below itself, so there is no cycle', () => {
  const order = Object.keys(allowedImports);
  for (const [index, name] of order.entries()) {
    const imported = (allowedImports[name] ?? []).map((target) => target.replace('type ', ''));
    expect(order.slice(0, index)).toEqual(expect.arrayContaining(imported));
  }
});

test('allowed imports pass', () => {
  const problems = check({
    'parser/src/index.ts': "import { a } from '@hornbook/model';\nimport { b } from './b.js';",
    'player/src/index.ts':
      "import type { A } from '@hornbook/model';\nexport * from '@hornbook/questions/browser';",
    'player/test/a.test.ts': "import { draft } from '@hornbook/model';",
    'parser/test/a.test.ts':
      "import { readFileSync } from 'node:fs';\nimport { caseFolders } from '@hornbook/testkit';",
    'cli/src/index.ts': "import { readFileSync } from 'node:fs';\nawait import(plugin);",
    'assets/src/index.ts': "import type { Readable } from 'node:stream';\nimport sizeOf from 'image-size';",
  });
  expect(problems).toEqual([]);
});

test.each([
  ['import', "import { parse } from '@hornbook/parser';"],
  ['import for its effects', "import '@hornbook/parser';"],
  ['type import', "import type { Parser } from '@hornbook/parser';"],
  ['import expression', "export const parser = import('@hornbook/parser');"],
  ['import type expression', "export type Parser = import('@hornbook/parser').Parser;"],
  ['re-export', "export { parse } from '@hornbook/parser';"],
  ['re-export of everything', "export * from '@hornbook/parser';"],
  ['entry point below the name', "import { parse } from '@hornbook/parser/inline';"],
])('a package that is not allowed is found in an %s', (_, text) => {
  expect(check({ 'validator/src/rules/one.ts': `// why\n${text}` })).toEqual([
    'packages/validator/src/rules/one.ts:2 allowed',
  ]);
});

test('tests of questions may import the parser, and nothing else of them may', () => {
  const parse = "import { parseLesson } from '@hornbook/parser';";
  const problems = check({
    'questions/test/cases.test.ts': parse,
    'questions/src/index.ts': parse,
    'questions/generate/lessons.ts': parse,
    'model/test/cases.test.ts': parse,
  });
  expect(problems.sort()).toEqual([
    'packages/model/test/cases.test.ts:1 allowed',
    'packages/questions/generate/lessons.ts:1 allowed',
    'packages/questions/src/index.ts:1 allowed',
  ]);
});

test('sources may not import testkit', () => {
  expect(check({ 'parser/src/index.ts': "import { caseFolders } from '@hornbook/testkit';" })).toEqual([
    'packages/parser/src/index.ts:1 allowed',
  ]);
});

test('a path may not leave its package', () => {
  const problems = check({ 'parser/test/a.test.ts': "import { a } from '../../parser-tools/src/a.js';" });
  expect(problems).toEqual(['packages/parser/test/a.test.ts:1 by-name']);
});

test('only a generator may use the tools at the root', () => {
  const tool = "import { notices } from '../../../notices.js';";
  const other = "import { notices } from '../../parser/notices.js';";
  const files = { 'parser/generate/a.ts': tool, 'parser/src/a.ts': tool, 'model/generate/a.ts': other };
  expect(check(files).sort()).toEqual([
    'packages/model/generate/a.ts:1 by-name',
    'packages/parser/src/a.ts:1 by-name',
  ]);
});

test.each(['fs', 'node:fs', 'node:child_process', 'node:fs/promises'])(
  'a pure package may not use %s',
  (module) => {
    expect(check({ 'parser/src/index.ts': `import * as all from '${module}';` })).toEqual([
      'packages/parser/src/index.ts:1 pure',
    ]);
  },
);

test('a pure package may not hide what it imports', () => {
  expect(check({ 'parser/src/index.ts': "await import('node:' + 'fs');" })).toEqual([
    'packages/parser/src/index.ts:1 computed-import',
  ]);
});

test('a new package needs a row in the table', () => {
  expect(check({ 'exporter-pdf/src/index.ts': '' })).toEqual(['packages/exporter-pdf unlisted-package']);
});
