import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { severityOf } from '@hornbook/model';
import { caseFolders, expectFile } from '@hornbook/testkit';
import { expect, test } from 'vitest';
import { fillOne } from './support/fill.js';

/** A folder holds a picture as its author made it, what becomes of it, and what is reported. */
test.each(caseFolders(new URL('cases', import.meta.url)))('$name', ({ name, path }) => {
  const { asset, diagnostics } = fillOne('picture.svg', readFileSync(join(path, 'input.svg')));
  const size = asset ? `${asset.width} × ${asset.height}\n` : '';
  const reports = diagnostics.map((found) => `${severityOf(found)} ${found.ruleId}: ${found.reason}\n`);
  expectFile(path, 'output.svg', asset ? new TextDecoder().decode(asset.data) : '');
  expectFile(path, 'diagnostics.txt', size + reports.join(''));
  expect(asset === undefined, name).toBe(/^(refused|broken)-|^runs-entity$/.test(name));
});

test('a clean picture stays as it is', () => {
  for (const { path } of caseFolders(new URL('cases', import.meta.url))) {
    const output = readFileSync(join(path, 'output.svg'), 'utf8');
    const again = output === '' ? undefined : fillOne('picture.svg', output);
    if (!again) continue;
    expect(again.rules, path).toEqual([]);
    expect(new TextDecoder().decode(again.asset?.data), path).toBe(output);
  }
});
