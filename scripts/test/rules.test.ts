import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { expect, test } from 'vitest';
import { run } from '../../packages/cli/src/index.js';
import { listMessages } from '../docs/list-messages.js';

test('the command knows every rule that any package has, and lets all be set that are no errors', async () => {
  const messages = await listMessages();
  const cwd = temporaryFolder();
  const rules = messages.map(({ ruleId }) => `  ${ruleId}: info\n`);
  writeFileSync(join(cwd, 'course.yaml'), `rules:\n${rules.join('')}`);
  writeFileSync(join(cwd, 'ports.md'), '# Ports\n');
  const output: string[] = [];
  const sink = { write: (text: string) => output.push(text) };
  await run(['check', '--format', 'json', '--quiet'], { cwd, env: {}, stdout: sink, stderr: sink });

  const { problems } = JSON.parse(output.join(''));
  const told = problems.map(({ line, ruleId }: { line: number; ruleId: string }) => `${line} ${ruleId}`);
  const errors = messages.flatMap(({ severity }, index) =>
    severity === 'error' ? [`${index + 2} rule-always-error`] : [],
  );
  expect(errors.length).toBeGreaterThan(10);
  expect(told).toEqual(errors);
});
