import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { caseFolders, expectFile, temporaryFolder } from '@hornbook/testkit';
import { describe, test } from 'vitest';
import { hornbook } from './support/hornbook.js';

describe('problems as a person reads them', () => {
  test.each(caseFolders(new URL('cases/', import.meta.url)))('$name', async ({ path }) => {
    const cwd = existsSync(join(path, 'input')) ? join(path, 'input') : path;
    const input = cwd === path ? 'input.md' : '.';
    const command = existsSync(join(cwd, 'answers.json'))
      ? `run ${input} --answers answers.json`
      : `build ${input} --out ${temporaryFolder()}`;
    const { stderr } = await hornbook(`${command} --quiet --no-cache`, { cwd });
    expectFile(path, 'diagnostics.txt', stderr);
  });
});
