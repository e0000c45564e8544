import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { quizLesson } from './support/quiz.js';

interface Problem {
  file: string;
  line?: number;
  ruleId: string;
}

/** What a check finds. Whatever comes of it, nothing is printed by others than the command. */
async function check(files: Record<string, string>): Promise<Problem[]> {
  const warn = vi.spyOn(process, 'emitWarning');
  const consoles = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
  try {
    const { stderr, stdout } = await hornbook('check --format json --quiet', { cwd: folderWith(files) });
    expect(stderr).toBe('');
    for (const spy of [warn, ...consoles]) expect(spy).not.toHaveBeenCalled();
    return JSON.parse(stdout).problems;
  } finally {
    for (const spy of [warn, ...consoles]) spy.mockRestore();
  }
}

const keys = [
  ...['title', 'id', 'lang', 'description', 'author', 'date', 'tags', 'objectives', 'duration', 'version'],
  ...['lessons', 'assets', 'passMark', 'completion', 'attempts', 'rules', 'theme', 'scorm', 'html', 'json'],
  ...[
    'extra',
    '1',
    'true',
    '~',
    '""',
    '__proto__',
    'constructor',
    '<<',
    '? [a, b]\n',
    '? {a: b}\n',
    '*a ',
    '*b ',
    '!!str c',
  ],
];

const scalar = fc.oneof(
  fc.constantFrom(
    '',
    '~',
    'true',
    'yes',
    '5',
    '-1',
    '1.5',
    '101',
    '1e999',
    '.inf',
    '-.inf',
    '.nan',
    '0o17',
    '2024-01-01',
  ),
  fc.constantFrom(
    'en',
    'en_US',
    'de_DE.UTF-8',
    'passed',
    'answered',
    'separate',
    '#0b6e4f',
    'PT20M',
    'con',
    'a.md',
    '../a.md',
  ),
  fc.constantFrom(
    '""',
    '"  "',
    "'",
    '"',
    '"\\q"',
    '"\\u0000"',
    '"\\ud800"',
    '@a',
    '`a`',
    '%a',
    'a: b',
    'a #b',
    '{{ a }}',
  ),
  fc.constantFrom(
    '*a',
    '*b',
    '*c',
    '&a x',
    '&b *a',
    '!!js/function x',
    '!!binary aGk=',
    '!!set {a}',
    '!a b',
    '!!str',
  ),
  fc.constantFrom(
    '|',
    '>-',
    '|9\n',
    '---',
    '...',
    '?',
    '-',
    ':',
    '[',
    '{',
    ']',
    '}',
    `"${'x'.repeat(2000)}"`,
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc
      .tuple(fc.constantFrom('', '&a ', '&b ', '!!seq '), fc.array(tie('value'), { maxLength: 4 }))
      .map(([tag, items]) => `${tag}[${items.join(', ')}]`),
    fc
      .tuple(
        fc.constantFrom('', '&a ', '&b ', '!!map '),
        fc.array(fc.tuple(fc.constantFrom(...keys), tie('value')), { maxLength: 4 }),
      )
      .map(([tag, pairs]) => `${tag}{${pairs.map(([key, held]) => `${key}: ${held}`).join(', ')}}`),
  ),
}));

/** Settings as somebody might write them who means well, and as nobody should. */
const yaml = fc
  .tuple(
    fc.constantFrom('', '', '', '\ufeff', '%YAML 1.1\n---\n', '%FOO\n---\n', '---\n', '&a\n', '!!map\n'),
    fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(' ', '\n  ', '\n\t', '\n- '), value), {
      maxLength: 6,
    }),
    fc.constantFrom('', '', '', '\n...', '\n---\nb: c', '\n\t', '\n- a'),
  )
  .map(
    ([head, pairs, tail]) =>
      `${head}${pairs.map(([key, gap, held]) => `${key}:${gap}${held}`).join('\n')}${tail}\n`,
  );

const lesson = quizLesson('Ports');

describe('any YAML', () => {
  const isOurs = ({ ruleId }: Problem) => ['course-shape', 'lesson-shape'].includes(ruleId);

  test('in front matter is read or refused, with places', async () => {
    await fc.assert(
      fc.asyncProperty(yaml, async (text) => {
        const problems = await check({ 'a.md': `---\n${text}---\n\n${lesson}` });
        expect(problems.filter((problem) => isOurs(problem) || problem.line === undefined)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('in course.yaml is read or refused, with places', async () => {
    await fc.assert(
      fc.asyncProperty(yaml, async (text) => {
        const problems = await check({ 'a.md': lesson, 'course.yaml': text });
        const unplaced = problems.filter(({ file, line }) => file === 'course.yaml' && line === undefined);
        expect([...problems.filter(isOurs), ...unplaced]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const wrong = [
  'en_US',
  '5',
  '.nan',
  'true',
  '""',
  '[]',
  '{}',
  '[1]',
  '[[a]]',
  '{a: b}',
  '"x y"',
  '2024-01-01',
  '|\n    a',
];

describe('a value that cannot be used is one problem', () => {
  const frontMatter = [
    'title',
    'id',
    'lang',
    'description',
    'author',
    'date',
    'tags',
    'objectives',
    'duration',
  ];
  test.each(frontMatter)('%s of front matter', async (key) => {
    for (const held of wrong) {
      const problems = await check({ 'a.md': `---\n${key}: ${held}\n---\n\n${lesson}` });
      expect(problems.length, held).toBeLessThan(2);
    }
  });

  const settings = [
    'id',
    'title',
    'lang',
    'description',
    'version',
    'lessons',
    'assets',
    'passMark',
    'completion',
  ];
  const maps = ['attempts', 'rules', 'theme', 'scorm', 'html', 'json'];
  const inner = [
    'theme:\n  accent',
    'scorm:\n  packaging',
    'html:\n  singleFile',
    'json:\n  answers',
    'json:\n  ast',
  ];
  test.each([...settings, ...maps, ...inner, 'completion: passed\npassMark'])(
    '%s of course.yaml',
    async (key) => {
      for (const held of wrong) {
        const problems = await check({ 'a.md': lesson, 'course.yaml': `${key}: ${held}\n` });
        const isMissing = key === 'lessons' && held === '|\n    a';
        expect(problems.length, held).toBeLessThan(isMissing ? 3 : 2);
      }
    },
  );
});

test('the name of a locale is reported with the language tag it means, and fixed', async () => {
  const cwd = folderWith({
    'a.md': `---\nlang: en_US\n---\n\n${lesson}`,
    'course.yaml': 'lang: "de_DE.UTF-8"\n',
  });
  const { stdout } = await hornbook('check --format json', { cwd });
  const { problems } = JSON.parse(stdout);
  expect(problems).toMatchObject([
    { file: 'course.yaml', line: 1, column: 7, ruleId: 'course-bad-value', fix: { text: 'de-DE' } },
    { file: 'a.md', line: 2, column: 7, ruleId: 'front-matter-bad-value', fix: { text: 'en-US' } },
  ]);
  expect(problems.map(({ note }: { note: string }) => note)).toEqual([
    'Write `lang: de-DE`.',
    'Write `lang: en-US`.',
  ]);
  expect((await hornbook('check --fix', { cwd })).code).toBe(0);
});
