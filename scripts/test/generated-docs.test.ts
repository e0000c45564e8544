import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseFiles } from '../docs/case-files.js';
import { withoutExample } from '../docs/diagnostics-page.js';
import { findExamples } from '../docs/find-examples.js';
import { generatedDocs } from '../docs/generated-docs.js';
import { listMessages } from '../docs/list-messages.js';
import { root } from '../lib/run.mjs';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

test.each(Object.entries(await generatedDocs()))('%s is what `pnpm write-docs` writes', (path, text) => {
  expect(read(path)).toBe(text);
});

describe('every rule', async () => {
  const ruleIds = (await listMessages()).map(({ ruleId }) => ruleId);

  test('has a case that gives rise to it', () => {
    const told = caseFiles().filter((path) => path.endsWith('/diagnostics.txt'));
    const found = told.flatMap((path) => [...read(path).matchAll(/ (?:error|warning|info) ([a-z\d-]+)/g)]);
    const shown = new Set(found.map(([, ruleId]) => ruleId));
    // Its case would be two megabytes; the parser's tests make them up.
    const unseen = ruleIds.filter((ruleId) => !shown.has(ruleId) && ruleId !== 'source-too-large');
    expect(unseen).toEqual([]);
  });

  test('is shown as an author meets it, or cannot be', async () => {
    const examples = await findExamples();
    expect(ruleIds.filter((ruleId) => !examples.has(ruleId))).toEqual(Object.keys(withoutExample));
  });
});
