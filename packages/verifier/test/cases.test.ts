import { caseFolders, expectFile } from '@hornbook/testkit';
import { expect, test } from 'vitest';
import { packageMessages, verifyPackage } from '../src/index.js';
import { printDiagnostics } from './support/print-diagnostics.js';
import { readCase } from './support/read-case.js';

const cases = caseFolders(new URL('cases', import.meta.url), 'case.json');
const bases = caseFolders(new URL('base', import.meta.url));
const ruleOf = (name: string): string => name.split('/')[0] ?? '';

test.each(bases)('$name, from which the cases are made, has no problems', async ({ path }) => {
  const { diagnostics } = await verifyPackage({ zip: readCase(path).zip });
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual([]);
});

test.each(cases)('$name', async ({ name, path }) => {
  const { files, zip } = readCase(path);
  const verified = await verifyPackage({ zip });
  expect(new Set(verified.diagnostics.map(({ ruleId }) => ruleId))).toEqual(new Set([ruleOf(name)]));
  expectFile(path, 'diagnostics.txt', printDiagnostics(verified));
  if (files) expect(printDiagnostics(await verifyPackage({ files }))).toBe(printDiagnostics(verified));
});

test('every message has a case', () => {
  const counts = new Map<string, number>();
  for (const { ruleId } of packageMessages) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  for (const { name } of cases) counts.set(ruleOf(name), (counts.get(ruleOf(name)) ?? 0) - 1);
  expect([...counts].filter(([, missing]) => missing > 0)).toEqual([]);
});
