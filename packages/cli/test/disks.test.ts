import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { command, type Ended } from './support/command.js';
import { fullDisk, readOnly, whyNoMounts, withMounts } from './support/disks.js';
import { filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { quizLesson } from './support/quiz.js';

const line = 'build --format scorm12,html -q';

/** A course and what a build makes of it. */
async function built(title: string) {
  const folder = folderWith({ 'course.yaml': 'id: t\ntitle: T\n', 'lesson.md': quizLesson(title) });
  const out = temporaryFolder();
  expect((await hornbook(`${line} --out ${out}`, { cwd: folder })).code).toBe(0);
  return { folder, out, files: filesIn(out) };
}

const before = await built('Before');
const after = await built('After');

const isDone: Partial<Ended> = { code: 0, stderr: '' };

/** One message, which says where and why. */
const isRefused = (where: string, why: RegExp): Partial<Ended> => ({
  code: 74,
  stdout: '',
  stderr: expect.stringMatching(
    new RegExp(`^hornbook: cannot write to ${where.replaceAll('.', '\\.')}[^\n]*: ${why.source}\n$`),
  ),
});

const suite = whyNoMounts === undefined ? describe : describe.skip;
const reason = whyNoMounts === undefined ? '' : ` (not tested: ${whyNoMounts})`;

suite(`on a disk of its own${reason}`, () => {
  test('a build that fills the disk of its output says so, and leaves there what was there', async () => {
    const [out, copy] = [temporaryFolder(), temporaryFolder()];
    const within = withMounts(fullDisk(out, before.out), `cp -a '${out}/.' '${copy}' && rm '${copy}/filler'`);
    const ended = await command(`${line} --out ${out}`, { cwd: after.folder, within });
    expect(ended).toMatchObject(isRefused(out, /no space left on the device/));
    expect(filesIn(copy)).toEqual(before.files);
    expect(readdirSync(copy).sort()).toEqual(readdirSync(before.out).sort());
  });

  test.each(['', ' --jobs 2'])('a full disk of the cache is done without%s', async (jobs) => {
    const [out, cache] = [temporaryFolder(), temporaryFolder()];
    const setting = {
      cwd: after.folder,
      env: { XDG_CACHE_HOME: cache },
      within: withMounts(fullDisk(cache)),
    };
    expect(await command(`${line}${jobs} --out ${out}`, setting)).toMatchObject(isDone);
    expect(filesIn(out)).toEqual(after.files);
  });

  test('a full disk of temporary files is done without', async () => {
    const [out, temporary] = [temporaryFolder(), temporaryFolder()];
    const setting = {
      cwd: after.folder,
      env: { TMPDIR: temporary },
      within: withMounts(fullDisk(temporary)),
    };
    expect(await command(`${line} --no-cache --jobs 2 --out ${out}`, setting)).toMatchObject(isDone);
    expect(filesIn(out)).toEqual(after.files);
  });

  test('a build into a folder that is read-only says so, and changes nothing', async () => {
    const within = withMounts(readOnly(before.out));
    const ended = await command(`${line} --out ${before.out}`, { cwd: after.folder, within });
    expect(ended).toMatchObject(isRefused(before.out, /the file system is read-only/));
    expect(filesIn(before.out)).toEqual(before.files);
  });

  test('a first build in a course that is read-only says so, and a check needs to write nothing', async () => {
    const within = withMounts(readOnly(after.folder));
    const ended = await command(line, { cwd: after.folder, within });
    expect(ended).toMatchObject(isRefused(join(after.folder, 'dist'), /the file system is read-only/));
    expect(existsSync(join(after.folder, 'dist'))).toBe(false);
    expect(await command('check -q', { cwd: after.folder, within })).toMatchObject(isDone);
  });

  test('a fix in a course that is read-only says so', async () => {
    const folder = folderWith({ 'lesson.md': `${quizLesson('Fix')}\n{: data-step=1}\nText.\n` });
    const files = filesIn(folder);
    const ended = await command('check --fix', { cwd: folder, within: withMounts(readOnly(folder)) });
    expect(ended).toMatchObject({ code: 74, stderr: expect.stringContaining(join(folder, 'lesson.md')) });
    expect(filesIn(folder)).toEqual(files);
  });

  test('a cache that is read-only is done without, and what it has is used', async () => {
    const [out, cache] = [temporaryFolder(), temporaryFolder()];
    const env = { XDG_CACHE_HOME: cache };
    expect(await command(`check -q`, { cwd: after.folder, env })).toMatchObject(isDone);
    const files = filesIn(cache);
    const setting = { cwd: after.folder, env, within: withMounts(readOnly(cache)) };
    expect(await command(`${line} --out ${out}`, setting)).toMatchObject(isDone);
    expect(filesIn(out)).toEqual(after.files);
    expect(filesIn(cache)).toEqual(files);
  });
});
