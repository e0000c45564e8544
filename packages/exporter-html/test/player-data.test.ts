import { courseDocumentData } from '@hornbook/exporter-html';
import type { PlayerData } from '@hornbook/player';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { content, text } from './support/content.js';
import { asset, course, lesson } from './support/course.js';
import { explained, multiple, type Sample, single } from './support/questions.js';
import { playerDataOf, readDocument, readFolder, readSingleFile } from './support/read-pages.js';

function pageData(made: ReturnType<typeof course>, path: string) {
  const files = readFolder(made);
  return playerDataOf(files.get(path) ?? '', files.get('course.js'));
}

/** A question without a right answer, so without points. */
const ungraded = (id: string, points: number): Sample => {
  const { question } = single(id, 'red', { points });
  return { question, key: {} as Sample['key'] };
};

const optional = (sample: Sample): Sample => ({
  ...sample,
  question: { ...sample.question, required: false },
});

describe('the data of the player', () => {
  test('is about the course, and has a pass mark only where there is one', () => {
    const lessons = [lesson('one', [])];
    expect(pageData(course(lessons), 'one.html').course).toEqual({
      id: 'course',
      title: 'A course',
      lang: 'en',
      completion: 'answered',
    });
    expect(pageData(course(lessons, { passMark: 0 }), 'one.html').course.passMark).toBe(0);
  });

  test('says where each lesson is', () => {
    const made = course([lesson('One', []), lesson('two', [])]);
    expect(pageData(made, 'two.html').lessons.map(({ href, id, title }) => [id, title, href])).toEqual([
      ['One', 'Lesson One', 'one.html'],
      ['two', 'Lesson two', 'two.html'],
    ]);
    expect(playerDataOf(readDocument(made)).lessons.map(({ href }) => href)).toEqual(['#One', '#two']);
  });

  test('has the questions of the lessons on the page, and no others', () => {
    const made = course([lesson('one', [single('a', 'red')]), lesson('two', [single('b', 'red')])]);
    const questionsIn = ({ lessons }: PlayerData) =>
      lessons.map(({ questions }) => questions?.map(({ question }) => question.id));
    expect(questionsIn(pageData(made, 'index.html'))).toEqual([undefined, undefined]);
    expect(questionsIn(pageData(made, 'one.html'))).toEqual([['a'], undefined]);
    expect(questionsIn(pageData(made, 'two.html'))).toEqual([undefined, ['b']]);
    expect(questionsIn(playerDataOf(readSingleFile(made)))).toEqual([['a'], ['b']]);
  });

  test('adds up points: none without a right answer, and required questions by themselves', () => {
    const blocks = [single('a', 'red', { points: 2 }), optional(multiple('b', ['red'], { points: 3 }))];
    const made = course([lesson('one', [...blocks, ungraded('c', 7)]), lesson('two', [])]);
    const total = { points: 5, count: 3, required: 2 };
    expect(pageData(made, 'one.html').lessons[0]).toMatchObject(total);
    expect(pageData(made, 'two.html').lessons[0]).toMatchObject(total);
    expect(pageData(made, 'two.html').lessons[0]).not.toHaveProperty('banks');
  });

  test.each([
    ['points', [single('a', 'red', { points: 1 }), single('b', 'red', { points: 2 })], true],
    ['required questions', [single('a', 'red'), optional(single('b', 'red'))], true],
    ['a right answer', [single('a', 'red'), ungraded('b', 1)], true],
    ['nothing that matters', [single('a', 'red'), multiple('b', ['red', 'blue'])], false],
  ])('lists a bank on other pages only where its draws can differ: in %s', (_what, samples, isListed) => {
    const bank = { id: 'pool', draw: 1, shuffle: false, questions: samples.map(({ question }) => question) };
    const keys = new Map(samples.map(({ key, question }) => [question.id, key]));
    const banked = lesson('banked', [], { banks: [bank], keys });
    const [elsewhere] = pageData(course([banked, lesson('other', [])]), 'other.html').lessons;
    expect('banks' in (elsewhere ?? {})).toBe(isListed);
    expect(elsewhere?.count).toBe(isListed ? 0 : 1);
  });

  test('has words for every language of the questions on the page', () => {
    const made = course(
      [lesson('one', [single('a', 'red', { lang: 'de' }), single('b', 'red')]), lesson('two', [])],
      { lang: 'fr' },
    );
    expect(Object.keys(pageData(made, 'one.html').words)).toEqual(['fr', 'de']);
    expect(Object.keys(pageData(made, 'two.html').words)).toEqual(['fr']);
  });

  test('has a question in words, and its key as HTML', () => {
    const prompt = content(h('p', ['Is  it', h('br'), '\n “é” 🐳?']));
    const explanation = content(h('p', [h('a', { href: 'asset:sheet' }, 'sheet'), ' “é” 🐳']));
    const sample = explained(single('a', 'red', { prompt }), explanation);
    const made = course([lesson('one', [sample], { assets: [asset('sheet.pdf', '%PDF-1.4\n')] })]);
    const [data] = pageData(made, 'one.html').lessons[0]?.questions ?? [];
    expect(data?.question.prompt).toEqual({ text: 'Is it “é” 🐳?' });
    expect(data?.key.explanation?.html).toBe(
      '<p><a href="assets/sheet.pdf" download="sheet.pdf" target="_blank" rel="noopener noreferrer">sheet</a> “é” 🐳</p>',
    );
    expect(data?.key.explanation).toHaveProperty('text', 'sheet “é” 🐳');
  });

  test('is ASCII in Base64 on the page, so that no answer is read at a glance', () => {
    const html = readFolder(course([lesson('one', [single('a', 'red', { prompt: text('é 漢 🐳') })])])).get(
      'one.html',
    );
    const [, data = ''] = /id="hornbook-data">"([A-Za-z0-9+/=]+)"<\/script>/.exec(html ?? '') ?? [];
    expect(Buffer.from(data, 'base64').toString('latin1')).toContain('\\u00e9 \\u6f22 \\ud83d\\udc33');
  });

  test('is the same without the page', () => {
    const explanation = content(h('p', [h('a', { href: 'asset:sheet' }, 'sheet'), ' “é” 🐳']));
    const made = course(
      [
        lesson('one', [explained(single('a', 'red'), explanation)], {
          assets: [asset('sheet.pdf', '%PDF-1.4\n')],
        }),
        lesson('two', [multiple('b', ['red'])], { lang: 'de' }),
      ],
      { passMark: 80 },
    );
    expect(courseDocumentData(made)).toEqual(playerDataOf(readDocument(made)));
  });
});
