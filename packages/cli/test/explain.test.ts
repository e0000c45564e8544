import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { rules } from '../src/generated/rules.js';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

const cwd = folderWith({});
const explain = (line: string, setting: { columns?: number; env?: Record<string, string> } = {}) =>
  hornbook(`explain ${line}`, { cwd, ...setting });

describe('hornbook explain with a rule', () => {
  test('shows what is wrong, what is right, and what it means', async () => {
    const { code, stderr, stdout } = await explain('choice-no-right-answer');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const parts = [
      'choice-no-right-answer error',
      'Wrong:',
      '    - ( ) 80',
      'Reported here:',
      '        | ^^^',
      'Corrected:',
      '    - (x) 80',
      'Severity: an error',
    ];
    const places = parts.map((part) => stdout.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('says how to change the severity, if it can be changed', async () => {
    const { stdout } = await explain('image-without-alt');
    expect(stdout).toContain('    rules:\n      image-without-alt: off\n');
    expect(stdout).toContain('<!-- hornbook-disable-next-line image-without-alt -->');
    expect((await explain('question-id-derived')).stdout).toContain('      question-id-derived: warning\n');
    expect((await explain('id-duplicate')).stdout).not.toContain('rules:');
  });

  test('names the command that finds it, for a rule of packages', async () => {
    const { stdout } = await explain('file-case-differs');
    expect(stdout).toContain('    > 18 | <file href="Ports.js"/>\n');
    expect(stdout).toMatch(/^Severity: an error\. `hornbook verify` reports it\.$/m);
    expect(stdout).not.toContain('course.yaml');
  });

  test('shows samples that have headings and fences as they are', async () => {
    expect((await explain('anchor-duplicate')).stdout).toContain('    ## Rules for networks\n');
    expect((await explain('code-bad-lines')).stdout).toContain('    {: mark="1,3"}\n    ```js\n');
  });

  test('has colors where reports have some, and lines that fit', async () => {
    const { stdout } = await explain('bidi-control', { columns: 60, env: { FORCE_COLOR: '1' } });
    expect(stdout).toContain('\u001b[33mwarning\u001b[39m');
    const lines = stripVTControlCharacters(stdout).split('\n');
    expect(lines.filter((line) => line.length > 60 && !line.startsWith('    '))).toEqual([]);
    expect((await explain('bidi-control')).stdout).not.toContain('\u001b');
  });

  test.each([
    ['choice-no-rigth-answer', 'Did you mean choice-no-right-answer?'],
    ['double-star', 'Did you mean answer-double-star?'],
    ['nothing-like-any', 'All rules: hornbook explain'],
  ])('%s is no rule', async (name, said) => {
    const { code, stderr, stdout } = await explain(name);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});

test('every rule of docs/diagnostics.md and docs/verify.md is explained', () => {
  const headings = ['diagnostics.md', 'verify.md'].flatMap((name) => {
    const page = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
    return [...page.matchAll(/^### ([a-z\d-]+)\n\n\*\*/gm)].map(([, heading]) => heading);
  });
  expect(rules.map(({ ruleId }) => ruleId)).toEqual(headings);
  expect(rules.filter(({ reason, text }) => !reason || !text)).toEqual([]);
});

test('hornbook explain lists all rules by area, a line each, as wide as the terminal', async () => {
  const { code, stdout } = await explain('');
  expect(code).toBe(0);
  const lines = stdout.split('\n');
  expect(lines.filter((line) => /^ {2}\S/.test(line))).toHaveLength(rules.length);
  expect(lines).toContain('Attribute lists');
  expect(stdout).toMatch(/^ {2}id-duplicate +error +The id `web`/m);
  const { stdout: narrow } = await explain('', { columns: 80, env: { NO_COLOR: '1' } });
  expect(narrow.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
