import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseFiles } from '../docs/case-files.js';
import { findExamples } from '../docs/find-examples.js';
import { generatedDocs } from '../docs/generated-docs.js';
import { listMessages } from '../docs/list-messages.js';
import { withoutCorrection, withoutExample } from '../docs/rules-in-words.js';
import { root } from '../lib/run.mjs';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

const messages = await listMessages();
const packageMessages = await listMessages('packages');
const examples = await findExamples();

test.each(Object.entries(generatedDocs(messages, packageMessages, examples)))(
  '%s is what `pnpm write-docs` writes',
  (path, text) => {
    expect(read(path)).toBe(text);
  },
);

describe('every rule', () => {
  const ruleIds = messages.map(({ ruleId }) => ruleId);

  test('has a case that gives rise to it', () => {
    const told = caseFiles().filter((path) => path.endsWith('/diagnostics.txt'));
    const found = told.flatMap((path) => [...read(path).matchAll(/ (?:error|warning|info) ([a-z\d-]+)/g)]);
    const shown = new Set(found.map(([, ruleId]) => ruleId));
    // Its case would be two megabytes; the parser's tests make them up.
    const unseen = ruleIds.filter((ruleId) => !shown.has(ruleId) && ruleId !== 'source-too-large');
    expect(unseen).toEqual([]);
  });

  test('is shown as an author meets it, or cannot be', () => {
    expect(ruleIds.filter((ruleId) => !examples.has(ruleId))).toEqual(Object.keys(withoutExample));
  });

  test('is shown corrected, or cannot be', () => {
    const uncorrected = [...examples].flatMap(([ruleId, { corrected }]) => (corrected ? [] : ruleId));
    expect(
      uncorrected.filter((ruleId) => !withoutCorrection.includes(ruleId)),
      'Each of these rules needs a folder packages/cli/test/cases/<rule-id>/ with a short input.md and the same lesson without ' +
        'the problem in corrected.md (of a course: input/, and corrected/ with the files that change). A fix that `check ' +
        '--fix` applies does as well. Where no text can show it, name the rule in scripts/docs/rules-in-words.ts',
    ).toEqual([]);
    expect(
      withoutCorrection.filter((ruleId) => !uncorrected.includes(ruleId)),
      'These rules are shown corrected: take them out of scripts/docs/rules-in-words.ts',
    ).toEqual([]);
  });

  /** Worse is what was not there before, remarks excepted. */
  test('is gone from the corrected sample, and nothing worse has come', () => {
    const told = [...examples].flatMap(([ruleId, { found, left }]) => {
      const before = new Set(found.filter((problem) => problem.ruleId !== ruleId).map((one) => one.ruleId));
      const worse = left.filter((one) => one.severity !== 'info' || one.ruleId === ruleId);
      return worse.filter((one) => !before.has(one.ruleId)).map((one) => `${ruleId}: ${one.ruleId}`);
    });
    expect(told).toEqual([]);
  });
});
