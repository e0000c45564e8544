import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapContent, type PlainText } from '@hornbook/model';
import { parseLesson } from '@hornbook/parser';
import { caseFolders } from '@hornbook/testkit';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AnswerProblem, readGivenAnswer } from '../src/given-answer.js';
import { grade } from '../src/grade.js';
import { authoringTypes, type Key, type Question } from '../src/index.js';
import { named } from './support/identifier.js';
import { bareFields } from './support/plain-fields.js';

// How a person writes an answer down, in whatever type.

interface Asked {
  question: Question<PlainText>;
  key: Key<PlainText>;
}

/** Every question of the cases of all types that can be built. */
let asked: Asked[];
beforeAll(async () => {
  const folders = caseFolders(new URL('cases/', import.meta.url), 'input.md').filter(
    ({ path }) => !/ error /.test(readFileSync(join(path, 'diagnostics.txt'), 'utf8')),
  );
  const lessons = await Promise.all(
    folders.map(async ({ path }) => {
      const text = readFileSync(join(path, 'input.md'), 'utf8');
      const settings = { lang: 'en', lessons: [{ path: 'input.md', id: 'input' }] };
      return (await parseLesson({ path: 'input.md', text }, settings)).lesson;
    }),
  );
  const plain = <T>(value: unknown) =>
    mapContent(value, (content) => ({ text: toHtml(content).replace(/<[^>]*>/g, '') })) as T;
  asked = lessons.flatMap(({ banks, blocks, keys }) =>
    [
      ...blocks.flatMap((block) => (block.type === 'question' ? [block.question] : [])),
      ...banks.flatMap(({ questions }) => questions),
    ].flatMap((question) => {
      const key = keys.get(question.id);
      return key ? [{ question: plain<Asked['question']>(question), key: plain<Asked['key']>(key) }] : [];
    }),
  );
});

const verdictOf = ({ key, question }: Asked, given: unknown): string => {
  const read = readGivenAnswer(question, key, given);
  if ('problem' in read) return read.problem.kind;
  return grade(question, key, read.answer)?.verdict ?? 'no answer';
};

describe.each(authoringTypes.map(({ graded, type }) => [type, graded !== false] as const))(
  '%s',
  (type, isGraded) => {
    const own = () => asked.filter(({ question }) => question.type === type);

    test('has a right answer and a wrong one in every case', () => {
      const [right, wrong] = ['right', 'wrong'].map((word) => own().map((one) => verdictOf(one, word)));
      expect(own().length).toBeGreaterThan(0);
      expect(new Set(right)).toEqual(new Set([isGraded ? 'correct' : 'ungraded']));
      // Where all texts, numbers or options are accepted, none is wrong.
      const rest = new Set(wrong?.filter((verdict) => verdict !== 'impossible'));
      expect([...rest].sort().join()).toMatch(isGraded ? /^incorrect(,partial)?$/ : /^ungraded$/);
    });

    test('takes its own answers as they are', () => {
      for (const { key, question } of own()) {
        const read = readGivenAnswer(question, key, 'right');
        if ('problem' in read) throw new Error(question.id);
        expect(readGivenAnswer(question, key, read.answer)).toEqual(read);
      }
    });
  },
);

const options = named(['a', 'b', 'right']);
const ask = (type: string, fields: object, key: object = {}): Asked => ({
  question: { ...bareFields(), ...fields, type } as Question<PlainText>,
  key: key as Key<PlainText>,
});
const choice = ask('single-choice', { options }, { correct: ['a'] });
const several = ask('multiple-choice', { options }, { correct: ['a', 'b'] });
const match = ask('match', { sources: named(['s', 't']), targets: options }, { correct: { s: 'a', t: 'b' } });
const table = { rows: named(['r']), columns: options };
const radio = ask('matrix', { ...table, multiple: false }, { correct: { r: ['a'] } });
const boxes = ask('matrix', { ...table, multiple: true }, { correct: { r: ['a', 'b'] } });
const order = ask('order', { items: options }, { correct: ['b', 'a', 'right'] });
const cloze = ask('cloze', { blanks: [{ id: 'x' }, { id: 'y', options }] }, { correct: {}, ignore: [] });
const text = ask('text', {}, { correct: { accepted: [], foreseen: [], ignore: [] } });
const number = ask('number', {}, { correct: [], foreseen: [] });
const yes = ask('true-false', { options: named(['true', 'false']) }, { correct: ['true'] });

test.each<[string, Asked, unknown, unknown]>([
  ['an option by its text', choice, 'Text  of b', 'b'],
  ['an option that is called right', choice, ['right'], 'right'],
  ['a boolean', yes, true, 'true'],
  ['one option of several', several, 'Text of a', ['a']],
  ['options, each once', several, ['a', 'Text of a', 'b'], ['a', 'b']],
  ['pairs by their texts', match, { 'Text of s': 'Text of b', t: 'a' }, { s: 'b', t: 'a' }],
  ['one column', radio, { r: 'a' }, { r: ['a'] }],
  ['columns', boxes, { 'Text of r': ['a', 'Text of b'] }, { r: ['a', 'b'] }],
  ['items by their texts', order, ['Text of right', 'a', 'b'], ['right', 'a', 'b']],
  ['blanks in their order', cloze, ['docker', 'Text of b'], { x: 'docker', y: 'b' }],
  ['blanks by their ids', cloze, { y: 'a' }, { y: 'a' }],
  ['an empty blank', cloze, [null, 'a'], { y: 'a' }],
  ['a text that is a word of ours', text, ['wrong'], 'wrong'],
  ['a number', number, -1.5, '-1.5'],
  ['a decimal string', number, '3.10', '3.10'],
])('reads %s', (_, { key, question }, given, answer) => {
  expect(readGivenAnswer(question, key, given)).toEqual({ answer });
});

test.each<[string, Asked, unknown, AnswerProblem['kind'], AnswerProblem['path']]>([
  ['an option that is none', choice, 'Text of c', 'unknown', []],
  [
    'an option that is several',
    ask('scale', { options: [...options, { id: 'c', text: 'Text of a' }] }),
    'Text of a',
    'ambiguous',
    [],
  ],
  ['several options where one is chosen', choice, ['a', 'b'], 'shape', []],
  ['nothing', several, [], 'shape', []],
  ['one of several that is none', several, ['a', 'c'], 'unknown', [1]],
  ['a part that is none', match, { s: 'a', u: 'b' }, 'unknown', ['u']],
  ['a partner that is none', match, { s: 'a', t: 'c' }, 'unknown', ['t']],
  ['parts left out', match, { s: 'a' }, 'missing', []],
  ['two columns where one is chosen', radio, { r: ['a', 'b'] }, 'shape', ['r']],
  ['a column of several that is none', boxes, { r: ['a', 'c'] }, 'unknown', ['r', 1]],
  ['items left out', order, ['a', 'b'], 'missing', []],
  ['an item twice', order, ['a', 'b', 'right', 'a'], 'shape', []],
  ['no blank', cloze, [], 'missing', []],
  ['a blank that is none', cloze, { z: 'a' }, 'unknown', ['z']],
  ['more blanks than there are', cloze, ['a', 'a', 'a'], 'shape', []],
  ['an option of a blank that is none', cloze, ['a', 'c'], 'unknown', [1]],
  ['an empty text', text, ' ', 'shape', []],
  ['no number', number, '1,5', 'shape', []],
  ['a right answer where there is none', number, 'right', 'impossible', []],
])('refuses %s', (_, { key, question }, given, kind, path) => {
  expect(readGivenAnswer(question, key, given)).toMatchObject({ problem: { kind, path } });
});

test('whatever is given, there is an answer that can be graded, or a problem', () => {
  const all = [choice, several, match, radio, boxes, order, cloze, text, number, yes];
  const name = fc.constantFrom('a', 'b', 'right', 's', 'r', 'x', '__proto__', 'constructor', '', '1');
  const given = fc.oneof(
    fc.anything({ withNullPrototype: true }),
    name,
    fc.array(name),
    fc.dictionary(name, fc.oneof(name, fc.anything())),
  );
  fc.assert(
    fc.property(fc.constantFrom(...all), given, ({ key, question }, value) => {
      const read = readGivenAnswer(question, key, value);
      if ('problem' in read) return;
      expect(grade(question, key, read.answer)).toBeDefined();
    }),
  );
});
