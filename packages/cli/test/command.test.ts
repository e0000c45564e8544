import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { command } from './support/command.js';
import { folderWith } from './support/files.js';
import { brokenLesson, quizLesson } from './support/quiz.js';

// The other tests call the sources; these run what is installed.
const cwd = folderWith({ 'good/ports.md': quizLesson('Ports'), 'bad/ports.md': brokenLesson('Ports') });
const bundle = fileURLToPath(new URL('../dist/', import.meta.url));

describe('the built command', () => {
  test.each([
    ['--version', 0],
    ['build good', 0],
    ['build bad', 1],
    ['build --fromat html', 2],
    ['build nowhere', 2],
  ])('hornbook %s ends with %i', async (line, code) => {
    const ended = await command(line, { cwd });
    expect(ended.code).toBe(code);
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });

  test('colors follow the environment', async () => {
    const plain = await command('build bad', { cwd, env: { FORCE_COLOR: '', NO_COLOR: '1' } });
    expect(plain.stderr).not.toContain('\u001b[');
    const colored = await command('build bad', { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '' } });
    expect(colored.stderr).toContain('\u001b[');
  });

  test('a reader that goes away is no reason to complain', async () => {
    const child = spawn(process.execPath, [join(bundle, '../bin/hornbook.js'), '--help'], { cwd });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (text) => (stderr += text));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('the bundle', () => {
  test('needs no package installed beside it', () => {
    const main = readFileSync(join(bundle, 'main.js'), 'utf8');
    const imported = [...main.matchAll(/from ?"([^"]+)"/g)].map(([, name]) => name);
    expect(imported.length).toBeGreaterThan(0);
    const isOurs = (name = '') => name.startsWith('./') || isBuiltin(name);
    expect(imported.filter((name) => !isOurs(name))).toEqual([]);
  });

  test('names the owners of what is in it', () => {
    const notices = readFileSync(join(bundle, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['ajv', 'micromark', 'yaml', 'picocolors'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(notices).not.toContain('undefined');
  });
});
