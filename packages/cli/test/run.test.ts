import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLms, manualClock } from '@hornbook/lms-simulator';
import { answersFile } from '@hornbook/model/schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type CourseRun, hasPassed } from '../src/report/run-json.js';
import { type Files, folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

// Courses played in a simulated LMS, as a script or a continuous build would.

/** A question of every type, two of them in a bank of which one is drawn. */
const every = readFileSync(new URL('outline/every-type.md', import.meta.url), 'utf8');
const ports = `# Ports

{: .quiz #https attempts="2"}
Which port is for HTTPS?

- [x] 443
- [ ] 22

{: .quiz .text #list}
Which command lists containers?

- (x) docker ps
`;
const mail = `# Mail

{: .quiz .match #protocols scoring="partial"}
What is what?

- SMTP
  - mail
- HTTP
  - web pages
`;
const course: Files = {
  'course.yaml': 'title: Nets\npassMark: 60\n',
  '01-ports.md': ports,
  '02-mail.md': mail,
};

afterEach(() => {
  vi.restoreAllMocks();
});

/** Plays a course with answers, and returns what came of it. */
async function play(answers: unknown, line = '', files: Files = course) {
  const cwd = folderWith({ ...files, 'answers.json': JSON.stringify(answers) });
  const words = [
    'run',
    '.',
    '--answers',
    'answers.json',
    '--format',
    'json',
    ...line.split(' ').filter(Boolean),
  ];
  const { code, stdout } = await hornbook(words, { cwd });
  return { code, ...JSON.parse(stdout) };
}

const rulesOf = ({ problems }: { problems: { ruleId: string; line: number; column: number }[] }) =>
  problems.map(({ column, line, ruleId }) => `${line}:${column} ${ruleId}`);

describe('without answers', () => {
  test('everything is answered right, in every edition and in every LMS, and nothing is refused', async () => {
    const cwd = folderWith({ 'every.md': every });
    const line =
      'run every.md --edition scorm12,scorm2004 --edition scorm2004-3 --quirks moodle --format json';
    const [one, other] = [await hornbook(line, { cwd }), await hornbook(line, { cwd })];
    const { passed, runs } = JSON.parse(one.stdout);
    expect({ code: one.code, passed }).toEqual({ code: 0, passed: true });
    expect(other.stdout).toBe(one.stdout);
    const names = runs.map(
      ({ edition, quirks = 'strict' }: Record<string, string>) => `${edition} ${quirks}`,
    );
    expect(names).toEqual(
      ['scorm12', 'scorm2004', 'scorm2004-3'].flatMap((edition) => [
        `${edition} strict`,
        `${edition} moodle`,
      ]),
    );
    for (const run of runs) {
      expect(run).toMatchObject({
        score: 100,
        status: 'completed',
        complete: true,
        sessions: 1,
        skipped: [],
      });
      expect(run.refused).toEqual([]);
      expect(run.interactions).toHaveLength(10);
      const verdicts = new Set(run.questions.map(({ verdict }: Record<string, string>) => verdict));
      expect([...verdicts].sort()).toEqual(['correct', 'ungraded']);
    }
  });

  test('the guide plays, too', async () => {
    const cwd = fileURLToPath(new URL('../../../content/', import.meta.url));
    const line =
      'run containers-first-steps hornbook-guide --edition scorm12,scorm2004 --no-cache --format json';
    const { code, stdout } = await hornbook(line, { cwd });
    expect(code).toBe(0);
    for (const run of JSON.parse(stdout).runs)
      expect(run).toMatchObject({ score: 100, refused: [], complete: true });
  });

  test('a course with errors is not played', async () => {
    const cwd = folderWith({ 'ports.md': ports.replace('[x]', '[ ]') });
    const { code, stdout } = await hornbook('run ports.md --format json', { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ passed: false, runs: [], counts: { error: 1 } });
  });
});

describe('answers', () => {
  test('are given in the order of the course, and the rest as is said', async () => {
    const { code, runs } = await play({ answers: { protocols: 'wrong', https: '22' }, others: 'right' });
    expect(code).toBe(0);
    const [{ interactions, questions, score, seconds, status }] = runs;
    expect({ score, seconds, status }).toEqual({ score: 33.33, seconds: 30, status: 'failed' });
    expect(
      interactions.map(({ id, latency, result, time }: Record<string, string>) => [
        id,
        result,
        time,
        latency,
      ]),
    ).toEqual([
      ['https', 'wrong', '09:00:10', '0000:00:10.00'],
      ['list', 'correct', '09:00:20', '0000:00:10.00'],
      ['protocols', 'wrong', '09:00:30', '0000:00:10.00'],
    ]);
    expect(questions[0]).toEqual({
      ...{
        id: 'https',
        lesson: 'ports',
        type: 'multiple-choice',
        verdict: 'incorrect',
        earned: 0,
        points: 1,
      },
      ...{ attempts: 1, answer: [expect.any(String)] },
    });
  });

  test('steps go on where the learner left, and time passes', async () => {
    const { code, runs } = await play({
      learner: { id: 'ada', name: 'Byron, Ada' },
      steps: [
        { question: 'https', answer: '22', expect: { verdict: 'incorrect', score: 0 } },
        { expect: { score: 0, status: 'incomplete', complete: false } },
        { wait: 90 },
        { leave: true },
        { view: 'mail' },
        {
          question: 'protocols',
          answer: { SMTP: 'mail', HTTP: 'mail' },
          expect: { verdict: 'partial', score: 50 },
        },
        { relaunch: true },
        { question: 'https', answer: ['443'] },
        { question: 'list', answer: 'docker ps' },
      ],
      expect: { score: 83.33, status: 'passed', complete: true },
    });
    expect(code).toBe(0);
    const [{ questions, seconds, sessions, stored }] = runs;
    expect({ seconds, sessions }).toEqual({ seconds: 130, sessions: 3 });
    expect(stored).toMatchObject({
      'cmi.core.lesson_location': 'ports',
      'cmi.core.total_time': '0000:02:10.00',
    });
    expect(questions.map(({ attempts, id }: Record<string, unknown>) => [id, attempts])).toEqual([
      ['https', 2],
      ['list', 1],
      ['protocols', 1],
    ]);
  });

  test('a question that takes no answer is skipped, and the result says why', async () => {
    const closed = await play({ steps: [{ others: 'right' }, { question: 'list', answer: 'x' }] });
    expect(closed.runs[0].skipped).toEqual([{ question: 'list', reason: 'closed' }]);
    const review = await play({ mode: 'review', answers: { list: 'right' } });
    expect(review.runs[0]).toMatchObject({
      interactions: [],
      skipped: [{ question: 'list', reason: 'read-only' }],
    });
    const bank = `# Bank\n\n## Draw\n{: .bank #b draw="1"}\n\n${['one', 'two', 'three']
      .map((id) => `{: .quiz .text #${id}}\nSay ${id}\n\n- (x) ${id}\n`)
      .join('\n')}`;
    const answers = { one: 'right', two: 'right', three: 'right' };
    const draws = [];
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { runs } = await play({ answers }, `--seed ${seed}`, { 'bank.md': bank });
      const [{ questions, skipped }] = runs;
      expect([questions, skipped].map(({ length }) => length)).toEqual([1, 2]);
      draws.push(questions[0].id);
    }
    expect(new Set(draws).size).toBeGreaterThan(1);
  });

  test('an attempt can begin anew, and the LMS keeps what was recorded', async () => {
    const { code, runs } = await play({
      others: 'right',
      steps: [{ startOver: true }, { question: 'list', answer: 'right', expect: { verdict: 'correct' } }],
    });
    expect(code).toBe(0);
    expect(runs[0]).toMatchObject({ refused: [] });
    expect(runs[0].interactions).toHaveLength(4);
  });

  test('with an answer for all others, lessons without questions are looked at, too', async () => {
    const files = {
      ...course,
      'course.yaml': 'completion: viewed\n',
      '03-end.md': '# The end\n\nThat was it.\n',
    };
    const [all, some] = [
      await play({ others: 'wrong' }, '', files),
      await play({ answers: { list: 'x' } }, '', files),
    ];
    expect([all, some].map(({ runs }) => runs[0].status)).toEqual(['completed', 'incomplete']);
  });

  test('every lesson that is a package of its own is played by itself', async () => {
    const files = { ...course, 'course.yaml': 'id: nets\npassMark: 60\nscorm: {packaging: lesson}\n' };
    const { code, runs } = await play(
      {
        answers: { protocols: 'wrong' },
        others: 'right',
        steps: [{ view: 'mail' }, { question: 'list', answer: 'x' }],
      },
      '',
      files,
    );
    expect(code).toBe(0);
    expect(runs).toMatchObject([
      { course: { id: 'nets.ports' }, score: 100, status: 'passed', skipped: [{ question: 'list' }] },
      { course: { id: 'nets.mail', title: 'Mail' }, score: 0, status: 'failed', skipped: [] },
    ]);
    const unknown = await play({ answers: { mails: 'wrong' } }, '', files);
    expect(rulesOf(unknown)).toEqual(['1:13 answers-unknown-question']);
  });

  test("the LMS's pass mark counts, in both standards", async () => {
    const script = { passMark: 90, answers: { https: 'right', list: 'right', protocols: 'wrong' } };
    const { runs } = await play({ ...script, editions: ['scorm12', 'scorm2004'] });
    expect(runs.map(({ status }: Record<string, string>) => status)).toEqual(['failed', 'failed']);
  });

  test('may be YAML', async () => {
    const cwd = folderWith({ ...course, 'answers.yaml': 'others: wrong\nexpect:\n  score: 100\n' });
    const { code, stdout } = await hornbook('run --answers answers.yaml --format json', { cwd });
    expect(code).toBe(1);
    expect(rulesOf(JSON.parse(stdout))).toEqual(['3:10 answers-not-as-expected']);
  });

  test('an expectation is told for every edition in which it does not hold', async () => {
    const { code, passed, problems } = await play(
      { others: 'right', expect: { status: 'failed' } },
      '-e scorm12,scorm2004',
    );
    expect({ code, passed, count: problems.length }).toEqual({ code: 1, passed: false, count: 2 });
  });
});

describe('a call that is refused', () => {
  test('fails the run by the standard', () => {
    const lms = createLms({ edition: 'scorm2004', clock: manualClock() });
    const { api } = lms.launch();
    api.Initialize?.('');
    api.GetValue?.('cmi.location');
    const passes = () => {
      const run = { edition: 'scorm2004', quirks: undefined, played: { lms } } as CourseRun;
      return hasPassed({ counts: { error: 0, warning: 0, info: 0 }, runs: [run] });
    };
    expect(passes()).toBe(true);
    api.SetValue?.('cmi.completion_status', 'done');
    expect(passes()).toBe(false);
  });

  test('is listed where a real LMS refuses more than the standard, and only what comes of it counts', async () => {
    // The player tells the developer of an LMS.
    vi.spyOn(console, 'warn').mockReturnValue();
    const files = { 'ports.md': ports.replace('#https', '#https points="5000"') };
    const { code, runs } = await play({ others: 'right', expect: { score: 100 } }, '--quirks moodle', files);
    expect(code).toBe(0);
    const [strict, moodle] = runs.map(({ refused }: { refused: { parameters: string[] }[] }) =>
      refused.map(({ parameters }) => parameters[0]),
    );
    expect(strict).toEqual([]);
    expect(new Set(moodle)).toEqual(new Set(['cmi.interactions.0.weighting']));
  });
});

const validate = new Ajv2020({ strict: false }).compile(answersFile);
const step = (one: unknown) => ({ steps: [one] });

describe('a file of answers', () => {
  test.each<[name: string, answers: unknown, problems: readonly string[]]>([
    ['nothing', {}, []],
    [
      'all keys',
      { $schema: 'x', version: 1, mode: 'normal', seed: 7, editions: ['scorm2004'], passMark: 0 },
      [],
    ],
    ['no map', [], ['1:1 answers-bad-value']],
    ['an unknown key', { anwsers: {} }, ['1:2 answers-unknown-key']],
    ['a name that objects have', { constructor: 1 }, ['1:2 answers-unknown-key']],
    ['another version', { version: 2 }, ['1:12 answers-bad-value']],
    ['an edition that is none', { editions: ['scorm13'] }, ['1:13 answers-bad-value']],
    ['half a seed', { seed: 0.5 }, ['1:9 answers-bad-value']],
    ['a learner without a name', { learner: { nmae: 'Ada' } }, ['1:13 answers-unknown-key']],
    ['a score beyond', { expect: { score: 101 } }, ['1:20 answers-bad-value']],
    ['no step', step(1), ['1:11 answers-bad-value']],
    ['an empty step', step({}), ['1:11 answers-bad-value']],
    ['an unknown step', step({ veiw: 'a' }), ['1:12 answers-unknown-key']],
    ['two steps in one', step({ view: 'ports', wait: 3 }), ['1:27 answers-unknown-key']],
    ['a question without an answer', step({ question: 'https' }), ['1:11 answers-bad-value']],
    ['a wait of no length', step({ wait: '3' }), ['1:19 answers-bad-value']],
    [
      'a verdict that is none',
      step({ question: 'https', answer: '22', expect: { verdict: 'good' } }),
      ['1:65 answers-bad-value'],
    ],
    ['several', { mode: 'x', others: 'y' }, ['1:9 answers-bad-value', '1:22 answers-bad-value']],
  ])('%s is found right or wrong, as by its schema', async (_, answers, problems) => {
    const result = await play(answers);
    expect(rulesOf(result)).toEqual(problems);
    expect(result).toMatchObject({
      code: problems.length > 0 ? 1 : 0,
      runs: { length: problems.length > 0 ? 0 : 1 },
    });
    expect(validate(answers)).toBe(problems.length === 0);
  });

  test.each<[name: string, answers: object, problem: string]>([
    ['a question that the course has not', { answers: { lst: 'x' } }, '1:13 answers-unknown-question'],
    ['the same in a step', step({ question: 'lst', answer: 'x' }), '1:23 answers-unknown-question'],
    ['a lesson that it has not', step({ view: 'male' }), '1:19 answers-unknown-lesson'],
    ['an option that is none', { answers: { https: ['443', '80'] } }, '1:28 answers-not-an-answer'],
    [
      'a part that is none',
      { answers: { protocols: { SMPT: 'mail', HTTP: 'mail' } } },
      '1:26 answers-not-an-answer',
    ],
    [
      'a partner that is none',
      { answers: { protocols: { SMTP: 'male', HTTP: 'mail' } } },
      '1:33 answers-not-an-answer',
    ],
    ['half an answer', { answers: { protocols: { SMTP: 'mail' } } }, '1:25 answers-not-an-answer'],
    ['a list for a text', { answers: { list: ['a', 'b'] } }, '1:20 answers-not-an-answer'],
  ])('%s is told at its place', async (_, answers, problem) => {
    const result = await play(answers);
    expect(rulesOf(result)).toEqual([problem]);
    expect(result).toMatchObject({ code: 1, runs: [] });
  });

  test.each([
    ['{"others": "right"', '1:19'],
    ['{"others": right}', '1:12'],
    ['// no\n{}', '1:1'],
    ['', '1:1'],
  ])('%j is no JSON', async (text, place) => {
    const cwd = folderWith({ ...course, 'answers.json': text });
    const { code, stdout } = await hornbook('run -a answers.json -f json', { cwd });
    expect(code).toBe(1);
    expect(rulesOf(JSON.parse(stdout))).toEqual([`${place} answers-not-json`]);
  });
});

describe('for people', () => {
  test('every call can be listed', async () => {
    const cwd = folderWith({ 'ports.md': ports });
    const { stdout } = await hornbook('run ports.md --calls', { cwd });
    expect(stdout).toContain('1: 0 s  LMSInitialize("") → "true"\n');
    expect(stdout).toContain('1: 20 s  LMSSetValue("cmi.core.score.raw", "100") → "true"\n');
    expect(stdout).toContain('LMSFinish("") → "true"\n');
  });

  test.each([
    ['--answers nowhere.json', 'nowhere.json'],
    ['--edition scorm2005', 'Did you mean scorm2004?'],
    ['--quirks moodel', 'Did you mean moodle?'],
    ['--seed -1', '--seed'],
    ['--seed 1.5', '--seed needs a whole number'],
    ['--format yaml', 'unknown format yaml'],
    ['ports.md --answers a.json', 'one course'],
  ])('run ports.md %s is wrong usage', async (line, said) => {
    const cwd = folderWith({ 'ports.md': ports });
    const { code, stderr } = await hornbook(`run ports.md ${line}`, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});

test('docs/testing-courses.md shows what is printed', async () => {
  const page = readFileSync(new URL('../../../docs/testing-courses.md', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, kind = '', text = '']) => ({
    kind,
    text,
  }));
  const textOf = (kind: string) => blocks.find((block) => block.kind === kind)?.text ?? '';
  const cwd = folderWith({ 'ports.md': textOf('markdown'), 'answers.json': textOf('json') });
  const consoles = blocks.filter(({ kind }) => kind === 'console');
  expect(consoles).toHaveLength(2);
  for (const { text } of consoles) {
    const [, line = '', printed] = /^\$ hornbook ([^\n]*)\n(.*)$/s.exec(text) ?? [];
    const { stderr, stdout } = await hornbook(line, { cwd });
    expect(`${stderr}${stdout}`.trim()).toBe(printed?.trim());
  }
});
