import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '@hornbook/core';
import { describe, expect, test } from 'vitest';
import { filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { quizLesson } from './support/quiz.js';

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

interface Artifact {
  path: string;
  format: string;
  kind: 'file' | 'folder';
  bytes: number;
  files: number;
  sha256: string;
}

describe('the report of a build for programs', () => {
  const files = { 'course.yaml': 'title: Networks\nversion: "2.1"\n', 'ports.md': quizLesson('Ports') };

  test('lists artifacts with their sizes and hashes', async () => {
    const cwd = folderWith(files);
    const { code, stdout } = await hornbook('build --report json', { cwd });
    const { courses, problems, schemaVersion, written } = JSON.parse(stdout);
    expect({ code, problems, schemaVersion, written }).toEqual({
      ...{ code: 0, problems: [], schemaVersion: '1.0.0', written: true },
    });
    const [{ artifacts, ...course }] = courses;
    expect(course).toEqual({
      id: expect.stringMatching(/./),
      ...{ title: 'Networks', version: '2.1', lessons: 1, folder: 'dist' },
    });
    expect(new Set(artifacts.map(({ format }: Artifact) => format))).toEqual(new Set(formats));
    for (const { bytes, files: count, kind, path, sha256: hash } of artifacts as Artifact[]) {
      const whole = join(cwd, path);
      if (kind === 'file') {
        expect({ bytes, hash, count }).toEqual({
          ...{ bytes: readFileSync(whole).length, hash: sha256(readFileSync(whole)), count: 1 },
        });
      } else {
        const inside = filesIn(whole.replace(/\/$/, ''));
        const list = [...inside].sort(([one], [other]) => (one < other ? -1 : 1));
        expect(hash).toBe(sha256(list.map(([name, data]) => `${sha256(data)}  ${name}\n`).join('')));
        expect(count).toBe(inside.size);
        expect(bytes).toBe([...inside.values()].reduce((sum, data) => sum + data.length, 0));
      }
    }
  });

  test('is the same when nothing had to be written', async () => {
    const cwd = folderWith({ ...files, 'node_modules/x': '' });
    const build = () => hornbook('build --report json --format scorm12,html', { cwd, now: Date.now });
    expect((await build()).stdout).toBe((await build()).stdout);
  });

  test('has the problems, and no artifacts, where nothing was written', async () => {
    const cwd = folderWith({ 'a.md': '# A\n\n{: .quiz}\nNo answers\n' });
    const { code, stderr, stdout } = await hornbook('build --report json', { cwd });
    const { counts, courses, problems, written } = JSON.parse(stdout);
    expect({ code, written, counts }).toEqual({
      ...{ code: 1, written: false, counts: { error: 1, warning: 0, info: 0 } },
    });
    expect(courses[0].artifacts).toEqual([]);
    expect(problems[0]).toMatchObject({ file: 'a.md', line: 4, ruleId: 'quiz-without-answers' });
    expect(stderr).toContain('quiz-without-answers');
  });

  test('is what a build for programs prints: one of JSON alone', async () => {
    const cwd = folderWith(files);
    const artifacts = JSON.parse((await hornbook('build --format json', { cwd })).stdout).courses[0]
      .artifacts;
    expect(artifacts).toMatchObject([{ path: 'dist/json/', format: 'json', kind: 'folder' }]);
    for (const line of ['build', 'build --format json,html', 'build --format json --report pretty']) {
      expect((await hornbook(line, { cwd })).stdout).toMatch(/^dist\/json\/ /m);
    }
    expect((await hornbook('build --format json --quiet', { cwd })).stdout).toBe('');
  });
});
