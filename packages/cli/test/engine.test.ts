import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { command } from './support/command.js';
import { type Files, filesIn, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { quizLesson } from './support/quiz.js';

const drawing = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15">${text}</text></svg>`;

const names = ['Bash', 'Cron', 'Dig', 'Env', 'Find'];

/** Lessons with a question, a formula, a picture that they share, an included file and a link to the next one. */
const course: Files = {
  'course.yaml': 'id: tools\ntitle: Tools\n',
  'plan.svg': drawing('plan'),
  'run.sh': 'echo one\necho two\n',
  ...Object.fromEntries(
    names.map((name, index) => [
      `${name.toLowerCase()}.md`,
      `${quizLesson(name)}
It costs $${index}^2$.

![The plan](plan.svg)

{: src="run.sh"}
\`\`\`bash
\`\`\`

[On](${(names[index + 1] ?? 'Bash').toLowerCase()}.md)
`,
    ]),
  ),
};

/** Runs a build with a cache of its own, and returns what it wrote. */
async function build(
  options = '',
  { cache = temporaryFolder(), folder = folderWith(course) }: { cache?: string; folder?: string } = {},
) {
  const out = temporaryFolder();
  const outcome = await hornbook(`build -q ${options} --out ${out}`, {
    cwd: folder,
    env: { XDG_CACHE_HOME: cache },
  });
  return { ...outcome, files: filesIn(out) };
}

/** Each lesson, what leads to it from its text, and the picture. */
const stored = 2 * names.length + 1;
/** Besides: the deflated lessons, their data, and what is known of the artifacts. */
const all = stored + 3;

/** Without what is known of the course's files, which depends on the time that has passed since they were written. */
const entriesIn = (cache: string): string[] =>
  readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[\da-f]{62}$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !readFileSync(file).includes('{"inputs":'))
    .sort();

/** What a file of the cache would be that holds this. */
function withChecksum(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([createHash('sha256').update(bytes).digest(), bytes]);
}

const expected = await build('--no-cache');

test('the bytes do not depend on threads or on the cache', async () => {
  expect(expected).toMatchObject({ code: 0, stderr: '' });
  expect(expected.files.size).toBeGreaterThan(20);
  for (const jobs of [1, 2, 8]) {
    const cache = temporaryFolder();
    for (const state of ['cold', 'warm']) {
      const { code, files, stderr } = await build(`--jobs ${jobs}`, { cache });
      expect({ code, stderr }, `${jobs} ${state}`).toEqual({ code: 0, stderr: '' });
      expect(files, `${jobs} ${state}`).toEqual(expected.files);
    }
  }
});

describe('artifacts that are up to date', () => {
  const folder = folderWith(course);
  const env = { XDG_CACHE_HOME: temporaryFolder() };
  const dist = join(folder, 'dist');
  const inode = (path: string) => statSync(join(dist, path)).ino;
  const again = () => hornbook('build', { cwd: folder, env });

  test('are left alone, and listed as ever', async () => {
    const first = await again();
    const [zip, page] = [inode('tools-scorm12.zip'), inode('html/bash.html')];
    expect(await again()).toEqual(first);
    expect([inode('tools-scorm12.zip'), inode('html/bash.html')]).toEqual([zip, page]);
  });

  const damages: [string, () => void][] = [
    ['changed', () => writeFileSync(join(dist, 'html/bash.html'), 'mine')],
    ['removed', () => rmSync(join(dist, 'tools-scorm2004.zip'))],
    ['removed as a whole', () => rmSync(join(dist, 'json'), { recursive: true })],
    ['added to', () => writeFileSync(join(dist, 'html/more.html'), '')],
    ['gone with their folder', () => rmSync(dist, { recursive: true })],
  ];

  test.each(damages)('are written again where they were %s', async (_, damage) => {
    await again();
    damage();
    expect((await again()).code).toBe(0);
    expect(filesIn(dist)).toEqual(expected.files);
  });
});

describe('what has changed since the last build', () => {
  const changes: [what: string, changed: Files, compiled: number, deflated: number][] = [
    ['nothing', {}, 0, 0],
    ['a lesson', { 'cron.md': `${course['cron.md']}\nMore.\n` }, 1, 2],
    ['a picture', { 'plan.svg': drawing('another plan') }, names.length, 2],
    ['an included file', { 'run.sh': 'echo three\necho two\n' }, names.length, 2],
    [
      'a setting that lessons depend on',
      { 'course.yaml': 'id: tools\ntitle: Tools\nlang: de\n' },
      names.length,
      2,
    ],
    ['a setting that they do not depend on', { 'course.yaml': 'id: tools\ntitle: Old tools\n' }, 0, 1],
  ];

  test.each(changes)(
    '%s: is what a build without a cache has, too',
    async (_, changed, compiled, deflated) => {
      const cache = temporaryFolder();
      const folder = folderWith(course);
      await build('', { cache, folder });
      const before = new Map(entriesIn(cache).map((file) => [file, readFileSync(file)]));
      folderWith(changed, folder);
      const { files } = await build('', { cache, folder });
      expect(files).toEqual((await build('--no-cache', { folder })).files);
      const written = entriesIn(cache).filter((file) => !before.get(file)?.equals(readFileSync(file)));
      // Besides lessons and what leads to them, a new picture is an entry, and so is what is known of the artifacts.
      expect(written.length - ('plan.svg' in changed ? 2 : 1)).toBe(2 * compiled + deflated);
    },
  );

  test('problems are told each time', async () => {
    const cache = temporaryFolder();
    const folder = folderWith({ ...course, 'dig.md': `${course['dig.md']}\n![](plan.svg)\n` });
    const [first, again] = [await build('', { cache, folder }), await build('', { cache, folder })];
    expect(first.stderr).toContain('image-without-alt');
    expect(again.stderr).toBe(first.stderr);
  });

  test('hidden problems are told once somebody asks for them', async () => {
    const cache = temporaryFolder();
    const folder = folderWith(course);
    folderWith({ 'dig.md': '# Dig\n\n{: .quiz}\nWhich?\n\n- (x) a\n- ( ) b\n' }, folder);
    expect((await build('', { cache, folder })).stderr).toBe('');
    const rules = 'rules: { question-id-derived: warning }\n';
    folderWith({ 'course.yaml': `${course['course.yaml']}${rules}` }, folder);
    for (const jobs of ['', '--jobs 2', '--jobs 2 --no-cache']) {
      const { stderr } = await build(jobs, { cache, folder });
      expect(stderr.match(/question-id-derived/g), jobs).toHaveLength(1);
    }
  });
});

describe('a cache', () => {
  const damages: [string, (file: string, bytes: Buffer) => void][] = [
    ['cut off', (file, bytes) => writeFileSync(file, bytes.subarray(0, bytes.length / 2))],
    ['empty', (file) => writeFileSync(file, '')],
    [
      'filled with noise',
      (file, bytes) =>
        writeFileSync(
          file,
          bytes.map((byte) => byte ^ 0x55),
        ),
    ],
    ['with something else in it', (file) => writeFileSync(file, withChecksum('something else'))],
    [
      'with a bit that fell over',
      (file, bytes) => writeFileSync(file, bytes.with(-9, (bytes.at(-9) ?? 0) ^ 1)),
    ],
  ];

  test.each(damages)('%s is as good as none', async (_, damage) => {
    const cache = temporaryFolder();
    await build('', { cache });
    const entries = entriesIn(cache);
    expect(entries.length).toBe(all);
    for (const file of entries) damage(file, readFileSync(file));
    const damaged = new Map(entries.map((file) => [file, readFileSync(file)]));
    for (const round of [1, 2]) {
      const { code, files } = await build('', { cache });
      expect(code, `${round}`).toBe(0);
      expect(files, `${round}`).toEqual(expected.files);
    }
    // All is kept again. What is known of the artifacts is about another folder each time.
    const again = entries.filter(
      (file) => existsSync(file) && !damaged.get(file)?.equals(readFileSync(file)),
    );
    expect(again.length).toBe(all - 1);
  });

  test('that cannot be written to is done without', async () => {
    const cache = join(folderWith({ file: '' }), 'file');
    const { code, files, stderr } = await build('', { cache });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(files).toEqual(expected.files);
  });

  test('is not needed, nor a folder for temporary files', async () => {
    const setting = { cwd: folderWith(course), env: { TMPDIR: join(folderWith({ file: '' }), 'file') } };
    const { code, stderr } = await command('build -q --no-cache', setting);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(filesIn(join(setting.cwd, 'dist'))).toEqual(expected.files);
  });

  test('that is emptied during a build is done without', async () => {
    const cache = temporaryFolder();
    const folder = folderWith(course);
    const out = temporaryFolder();
    let emptied = 0;
    const { code } = await hornbook(`build --out ${out}`, {
      cwd: folder,
      columns: 80,
      env: { XDG_CACHE_HOME: cache },
      onProgress() {
        if (emptied === 0 && entriesIn(cache).length === stored) {
          emptied = entriesIn(cache).length;
          rmSync(join(cache, 'hornbook'), { recursive: true });
        }
      },
    });
    expect({ code, emptied }).toEqual({ code: 0, emptied: stored });
    expect(filesIn(out)).toEqual(expected.files);
  });

  test('is shared by builds that run at once, and so is the folder that they write to', async () => {
    const [folder, cache] = [folderWith(course), temporaryFolder()];
    const setting = { cwd: folder, env: { XDG_CACHE_HOME: cache } };
    const builds = Array.from({ length: 10 }, (_, index) =>
      command(index % 2 ? 'build -q' : 'build -q --jobs 2', setting),
    );
    for (const { code, stderr } of await Promise.all(builds)) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }
    expect(filesIn(join(folder, 'dist'))).toEqual(expected.files);
    expect(readdirSync(join(folder, 'dist')).filter((name) => name.startsWith('.'))).toEqual([]);
    expect([...filesIn(cache).keys()].filter((path) => path.endsWith('.tmp'))).toEqual([]);
    // What the ten have kept is good.
    expect((await build('', { cache, folder })).files).toEqual(expected.files);
  });

  test('keeps within its size, the oldest goes first, and it can be shown and emptied', async () => {
    const cache = temporaryFolder();
    const folder = folderWith(course);
    await build('', { cache, folder });
    const env = { XDG_CACHE_HOME: cache, HORNBOOK_CACHE_MB: '0' };
    const shown = await hornbook('cache', { cwd: folder, env });
    expect(shown.stdout).toMatch(/^\d+\.\d kB in .*hornbook\n$/);
    await hornbook('check -q', { cwd: folder, env });
    expect(entriesIn(cache)).toEqual([]);
    await build('', { cache, folder });
    const cleaned = await hornbook('cache clean', { cwd: folder, env });
    expect(cleaned.code).toBe(0);
    expect(readdirSync(cache)).toEqual([]);
    expect((await hornbook('cache empty', { cwd: folder, env })).code).toBe(2);
  });

  test.each(['cache', 'cache clean'])('cannot be a file, nor in one: %s', async (line) => {
    const folder = folderWith({ hornbook: 'mine' });
    for (const cache of [folder, join(folder, 'hornbook')]) {
      const { code, stderr, stdout } = await hornbook(line, { cwd: folder, env: { XDG_CACHE_HOME: cache } });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`${join(folder, 'hornbook')} is not a folder`);
    }
    expect(readFileSync(join(folder, 'hornbook'), 'utf8')).toBe('mine');
  });

  test('is with the packages of a project that has some', async () => {
    const folder = folderWith({ ...course, 'node_modules/x/package.json': '{}' });
    const { code } = await build('', { cache: join(folder, 'elsewhere'), folder });
    expect(code).toBe(0);
    expect(entriesIn(join(folder, 'node_modules/.cache/hornbook')).length).toBe(all);
    expect(readdirSync(folder)).not.toContain('elsewhere');
  });
});

test('the number of threads is a number', async () => {
  for (const jobs of ['0', 'many', '-1', '1.5']) {
    const { code } = await hornbook(['build', `--jobs=${jobs}`], { cwd: folderWith(course) });
    expect(code, jobs).toBe(2);
  }
});
