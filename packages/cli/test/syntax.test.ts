import { questionSyntax } from '@hornbook/questions/syntax';
import { describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

const cwd = folderWith({});
const syntax = (type: string) => hornbook(`syntax ${type}`, { cwd });

test('hornbook syntax lists all types and the settings that all of them have', async () => {
  const { code, stderr, stdout } = await syntax('');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const { summary, type } of questionSyntax)
    expect(stdout).toMatch(new RegExp(`^  ${type} .*${summary}$`, 'm'));
  for (const key of ['points', 'attempts', 'scoring']) expect(stdout).toContain(`\n  ${key} `);
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

describe('hornbook syntax with a type', () => {
  test.each(questionSyntax.map((type) => [type.type, type] as const))('%s', async (name, type) => {
    const { code, stdout } = await syntax(name);
    expect(code).toBe(0);
    expect(stdout).toContain(type.sample.replace(/^(?=.)/gm, '    '));
    for (const key of type.keys) expect(stdout).toContain(`\n  ${key.name} `);
    for (const key of type.unusedKeys) expect(stdout).not.toContain(`\n  ${key} `);
    expect(stdout).toContain('An LMS records');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('may be named by its class', async () => {
    expect((await syntax('.cloze')).stdout).toBe((await syntax('cloze')).stdout);
  });

  test.each([
    ['clozze', 'Did you mean cloze?'],
    ['choice', 'Did you mean single-choice or multiple-choice?'],
    ['hotspot', 'Types: single-choice,'],
  ])('%s is no type', async (name, said) => {
    const { code, stderr, stdout } = await syntax(name);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});
