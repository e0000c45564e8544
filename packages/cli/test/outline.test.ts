import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { expectFile } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

/** A question of every type. */
const every = readFileSync(new URL('outline/every-type.md', import.meta.url), 'utf8');

interface Answer {
  text: string;
  right?: boolean;
  partners?: string[];
  fillings?: Answer[];
  feedback?: string;
}

/** `+ right`, `- wrong`, `item → partner`; feedback behind `>`. */
function shown({ feedback, fillings, partners, right, text }: Answer): string | string[] {
  if (fillings) return fillings.flatMap(shown);
  const sign = right === undefined ? '' : right ? '+ ' : '- ';
  const partner = partners ? ` → ${partners.join(' and ')}` : '';
  return `${sign}${text}${partner}${feedback === undefined ? '' : ` > ${feedback}`}`;
}

describe('for programs', () => {
  const cwd = folderWith({ 'course.yaml': 'passMark: 60\ntitle: Every type\n', 'every.md': every });
  const outline = async () => {
    const { code, stdout } = await hornbook('outline --format json', { cwd });
    return { code, ...JSON.parse(stdout) };
  };

  test('every type tells what is right', async () => {
    const { code, courses, problems, schemaVersion } = await outline();
    expect({ code, problems, schemaVersion }).toEqual({ code: 0, problems: [], schemaVersion: '1.0.0' });
    const { lessons, ...course } = courses[0];
    expect(course).toEqual({ id: expect.any(String), title: 'Every type', passMark: 60, points: 9 });
    const answers = lessons[0].questions.map(
      ({ answers: all, type }: { answers: Answer[]; type: string }) => [type, ...all.map(shown)],
    );
    expect(answers).toEqual([
      ['single-choice', '+ 443 > TLS has a port of its own.', '-   22', '- None of these'],
      ['multiple-choice', '+ docker image ls', '+ docker images', '- docker ps'],
      ['true-false', '+ True', '- False'],
      ['text', '+ docker image ls', '+ docker images*', '- docker ps > That lists containers.'],
      ['number', '+ 10', '- 100 > That would be 10 Hz.'],
      ['cloze', ['+ docker image ls', '+ docker images'], ['- docker start', '+ docker ps']],
      ['match', 'Image → a read-only template', 'Container → a running process', '- a virtual machine'],
      ['order', 'for x in y:', '  print(x)', 'print(x)'],
      ['matrix', 'runs → Container', 'rests → Image and Container'],
      ['scale', 'Not at all', 'Quite'],
      ['essay'],
    ]);
  });

  test('a question has all that its author said', async () => {
    const { courses } = await outline();
    const [{ banks, file, points, questions, title }] = courses[0].lessons;
    expect({ banks, file, points, title }).toEqual({
      ...{ file: 'every.md', points: 9, title: 'All eleven types' },
      banks: [{ id: 'net', draw: 1, questions: 2 }],
    });
    expect(questions[0]).toMatchObject({
      ...{ id: 'https', line: 6, column: 1, prompt: 'Which port is for HTTPS?', graded: true, points: 2 },
      ...{ attempts: 2, shuffle: true, required: true, objective: 'Know the ports' },
      ...{ hints: ['Think of the lock.'], feedback: { correct: 'Well done.' } },
      explanation: 'IANA assigns ports, as in the table.',
    });
    const byType = new Map(questions.map((question: { type: string }) => [question.type, question]));
    expect(byType.get('multiple-choice')).toMatchObject({ scoring: 'partial' });
    expect(byType.get('text')).toMatchObject({ ignore: ['case', 'space'] });
    expect(byType.get('number')).toMatchObject({ unit: 'ms', answers: [{ min: '9.9', max: '10.1' }, {}] });
    expect(byType.get('match')).toMatchObject({ bank: 'net' });
    expect(byType.get('matrix')).toMatchObject({ columns: ['Image', 'Container'] });
    expect(byType.get('essay')).toMatchObject({ words: 200, graded: false });
  });

  test('is the same from the cache and from standard input', async () => {
    const kept = folderWith({ 'node_modules/x': '', 'every.md': every });
    const run = (line: string) => hornbook(line, { cwd: kept, now: Date.now, stdin: every });
    const first = await run('outline every.md --format json');
    expect((await run('outline every.md --format json')).stdout).toBe(first.stdout);
    await run('check every.md');
    expect((await run('outline - --stdin-filename every.md --format json')).stdout).toBe(first.stdout);
  });
});

describe('for people', () => {
  test('it is what it is', async () => {
    const cwd = folderWith({ 'course.yaml': 'passMark: 60\n', 'every.md': every });
    const { code, stdout } = await hornbook('outline', { cwd });
    expect(code).toBe(0);
    expectFile(fileURLToPath(new URL('outline', import.meta.url)), 'every-type.txt', stdout);
  });

  test('it fits into a terminal, with colors, and is safe to print', async () => {
    const long = 'many words '.repeat(30);
    const lesson = `# A\u009b31m\n\n{: .quiz}\n${long}\n\n- (x) ${long}\n  > ${long}\n- ( ) \u202eno\n\n{: .hint}\n> ${long}\n`;
    const cwd = folderWith({ 'a.md': lesson });
    const { stdout } = await hornbook('outline', { cwd, columns: 60 });
    const words = stripVTControlCharacters(stdout);
    expect(words).not.toBe(stdout);
    expect(words.split('\n').filter((line) => line.length > 60)).toEqual([]);
    expect(words).toContain('A\ufffd31m');
    for (const sign of ['\u001b', '\u009b', '\u202e']) expect(words).not.toContain(sign);
    const plain = await hornbook('outline', { cwd, columns: 60, env: { NO_COLOR: '1' } });
    expect(plain.stdout).toBe(words);
  });

  test('what could be read is listed although something is wrong', async () => {
    const good = '{: .quiz}\nWhich?\n\n- (x) a\n- ( ) b\n';
    const cwd = folderWith({ 'a.md': `# A\n\n{: .quiz}\nNo answers\n\n${good}`, 'b.md': `# B\n\n${good}` });
    const { code, stderr, stdout } = await hornbook('outline', { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('a.md:4:1 error quiz-without-answers');
    expect(stdout).toMatch(/^2 lessons, 2 questions, 2 points, no pass mark$/m);
  });

  test('points that depend on what is drawn are told as such', async () => {
    const question = (points: number) =>
      `{: .quiz points="${points}"}\nWorth ${points}?\n\n- (x) a\n- ( ) b\n\n`;
    const bank = `## B\n{: .bank draw="2"}\n\n${[1, 2, 4].map(question).join('')}`;
    const cwd = folderWith({ 'a.md': `# A\n\n${question(3)}${bank}` });
    expect((await hornbook('outline', { cwd })).stdout).toMatch(/^1 lesson, 4 questions, 6 to 9 points/m);
  });
});
