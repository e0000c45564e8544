import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><path d="M0 0h4"/></svg>';

/** The problems of the course in `course/`, as `file rule-id`, in their order. */
async function problemsIn(parent: string, path = 'course'): Promise<string[]> {
  const { stdout } = await hornbook(['check', path, '--format', 'json'], { cwd: parent });
  return JSON.parse(stdout).problems.map(
    ({ file, ruleId }: { file: string; ruleId: string }) => `${file} ${ruleId}`,
  );
}

const problemsOf = (files: Files): Promise<string[]> => problemsIn(folderWith(files));

describe('a folder beside the course whose name starts like the name of the course is outside', () => {
  const evil = { 'course-evil/plan.svg': svg, 'course-evil/b.md': '# B\n', 'course-evil/x.js': 'x();\n' };

  test('as the target of a link to a picture', async () => {
    const parent = folderWith({ ...evil, 'course/a.md': '# A\n\n![A plan](plan.svg)\n' });
    symlinkSync('../course-evil/plan.svg', join(parent, 'course/plan.svg'));
    expect(await problemsIn(parent)).toEqual(['course/a.md asset-outside-course']);
  });

  test('as the target of a link to a folder of pictures', async () => {
    const parent = folderWith({ ...evil, 'course/a.md': '# A\n\n![A plan](images/plan.svg)\n' });
    symlinkSync('../course-evil', join(parent, 'course/images'));
    expect(await problemsIn(parent)).toEqual(['course/a.md asset-outside-course']);
  });

  test('as the target of a link to a lesson', async () => {
    const parent = folderWith({ ...evil, 'course/a.md': '# A\n' });
    symlinkSync('../course-evil/b.md', join(parent, 'course/b.md'));
    expect(await problemsIn(parent)).toEqual(['course/b.md path-outside-course']);
  });

  test('as the target of a link to a folder of lessons', async () => {
    const settings = 'lessons: [part/b.md]\n';
    const parent = folderWith({ ...evil, 'course/course.yaml': settings });
    symlinkSync('../course-evil', join(parent, 'course/part'));
    expect(await problemsIn(parent)).toEqual(['course/part/b.md path-outside-course']);
  });

  test('as the target of a link to included code', async () => {
    const parent = folderWith({ ...evil, 'course/a.md': '# A\n\n{: src="x.js"}\n```js\n```\n' });
    symlinkSync('../course-evil/x.js', join(parent, 'course/x.js'));
    expect(await problemsIn(parent)).toEqual(['course/a.md include-outside-course']);
  });

  test.each(['../course-evil', 'images'])('as the folder of assets: %s', async (assets) => {
    const parent = folderWith({
      ...evil,
      'course/a.md': '# A\n',
      'course/course.yaml': `assets: ${assets}\n`,
    });
    symlinkSync('../course-evil', join(parent, 'course/images'));
    expect(await problemsIn(parent)).toEqual(['course/course.yaml path-outside-course']);
  });

  test('as the folder of lessons', async () => {
    const settings = 'lessons: [../course-evil/b.md, "../course-evil/*.md"]\n';
    const parent = folderWith({ ...evil, 'course/course.yaml': settings });
    const outside = 'course/course.yaml path-outside-course';
    expect(await problemsIn(parent)).toEqual([outside, outside]);
  });
});

describe('the folder of assets', () => {
  const lesson = '# A\n\n![A plan](/plan.svg)\n';

  test.each([
    ['.', 'course/plan.svg'],
    ['images', 'course/images/plan.svg'],
    ['images/../pictures/', 'course/pictures/plan.svg'],
  ])('%s', async (assets, path) => {
    const files = { 'course/a.md': lesson, 'course/course.yaml': `assets: ${assets}\n` };
    expect(await problemsOf({ ...files, [path]: svg, 'course/images/x': '' })).toEqual([]);
    expect(await problemsOf({ ...files, 'course/images/x': '', 'course/pictures/x': '' })).toEqual([
      'course/a.md asset-missing',
    ]);
  });

  test('has to be there, and has to be a folder; without it, pictures are looked up in the course', async () => {
    const files = { 'course/a.md': lesson, 'course/plan.svg': svg, 'course/images': 'a file' };
    for (const assets of ['nowhere', 'images', 'images/in-a-file']) {
      expect(await problemsOf({ ...files, 'course/course.yaml': `assets: ${assets}\n` })).toEqual([
        'course/course.yaml asset-root-missing',
      ]);
    }
  });
});

describe('a picture', () => {
  const lesson = (path: string) => ({ 'course/a.md': `# A\n\n![A plan](${path})\n` });

  test('may be inside the course by a link or on a way that leads back', async () => {
    const parent = folderWith({ ...lesson('link.svg'), 'course/images/plan.svg': svg });
    symlinkSync('../course/images/plan.svg', join(parent, 'course/link.svg'));
    expect(await problemsIn(parent)).toEqual([]);
    expect(await problemsOf({ ...lesson('images/../plan.svg'), 'course/plan.svg': svg })).toEqual([]);
  });

  test.each([
    ['plan.svg', 'asset-missing'],
    ['a.md/plan.svg', 'asset-missing'],
    ['images', 'file-unreadable'],
  ])('%s is reported: %s', async (path, ruleId) => {
    const problems = await problemsOf({ ...lesson(path), 'course/images/x': '' });
    expect(problems).toEqual([`course/a.md ${ruleId}`]);
  });
});

describe('lessons without course.yaml', () => {
  test('are the Markdown files of the folder by their names, but no hidden ones and no README', async () => {
    const text = (title: string) => `# ${title}\n\n![](none.svg)\n`;
    const names = [
      'b.md',
      'B.MD',
      'a.md',
      'ä.md',
      'readme-first.md',
      'ReadMe.md',
      '.hidden.md',
      'c.mdx',
      'd.md.txt',
    ];
    const parent = folderWith(Object.fromEntries(names.map((name) => [`course/${name}`, text(name)])));
    const lessons = (await problemsIn(parent)).filter((problem) => problem.endsWith('asset-missing'));
    expect(lessons.map((problem) => problem.split(' ')[0])).toEqual(
      ['B.MD', 'a.md', 'b.md', 'readme-first.md', 'ä.md'].map((name) => `course/${name}`),
    );
  });

  test('may be one that is named, whatever else is wrong around it', async () => {
    const files = { 'course/README.MD': '# A\n', 'course/course.yaml': 'titel: A\n', 'course/b.md': '' };
    const parent = folderWith(files);
    expect(await problemsIn(parent, 'course/README.MD')).toEqual([]);
    expect(await problemsIn(parent, 'course/course.yaml')).toEqual([
      'course/course.yaml course-unknown-key',
      'course/b.md lesson-without-title',
    ]);
  });
});

describe('lessons of course.yaml', () => {
  const files = {
    'course/a.md': '# A\n\n![](none.svg)\n',
    'course/..b.md': '# B\n',
    'course/part/c.md': '# C\n\n![](none.svg)\n',
    'course/part/README.md': '# R\n\n![](none.svg)\n',
    'course/part/.d.md': '# D\n\n![](none.svg)\n',
    'course/notes/x.txt': '',
    'course/node_modules/x/e.md': '# E\n\n![](none.svg)\n',
  };
  const settings = 'course/course.yaml';
  const lessons = (list: string) => problemsOf({ ...files, [settings]: `lessons: ${list}\n` });
  const [a, c, readme] = ['a.md', 'part/c.md', 'part/README.md'].map(
    (path) => `course/${path} asset-missing`,
  );

  test.each([
    ['[part/c.md, a.md]', [c, a]],
    ['part/c.md', [c]],
    ['[part/../a.md, ./part/README.md]', [a, readme]],
    ['" a.md "', [a]],
    ['[..b.md]', []],
    ['"**/*.md"', [a, c]],
    ['[part/c.md, "**/[ac].md"]', [c, a]],
    ['["**/*.md", "**/*.md"]', [a, c]],
    ['"{a,part/c}.md"', [a, c]],
    ['"?.md"', [a]],
    ['["**/*.md", a.md]', [`${settings} lesson-listed-twice`, a, c]],
    ['[a.md, part/../a.md]', [`${settings} lesson-listed-twice`, a]],
  ])('%s', async (list, problems) => {
    expect(await lessons(list)).toEqual(problems);
  });

  test.each([
    ['notes/*', 'lesson-pattern-without-files'],
    ['part', 'file-unreadable'],
    ['..', 'path-outside-course'],
    ['../x.md', 'path-outside-course'],
    ['part/../../x.md', 'path-outside-course'],
    ['part/../../*.md', 'path-outside-course'],
    ['/x.md', 'path-outside-course'],
    ['C:/x.md', 'path-outside-course'],
    ['\\\\server\\x.md', 'path-outside-course'],
    ['nowhere/x.md', 'lesson-missing'],
  ])('%s is reported: %s', async (entry, ruleId) => {
    const [first] = await lessons(JSON.stringify(entry));
    expect(first?.split(' ')[1]).toBe(ruleId);
  });

  test.each([
    ['prat/c.md', undefined],
    ['part/d.md', 'part/c.md'],
    ['b.md', 'a.md'],
    ['REDME.md', undefined],
  ])('the one that was meant by %s: %s', async (entry, meant) => {
    const parent = folderWith({ ...files, [settings]: `lessons: [${entry}]\n` });
    const { stdout } = await hornbook('check course --format json', { cwd: parent });
    const [{ note }] = JSON.parse(stdout).problems;
    expect(/`(.+\.md)`/.exec(note)?.[1]).toBe(meant);
  });
});
