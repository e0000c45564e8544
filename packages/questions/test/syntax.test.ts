import type { PlainText } from '@hornbook/model';
import { isOff, mapContent } from '@hornbook/model';
import { parseLesson } from '@hornbook/parser';
import { describe, expect, test } from 'vitest';
import { runtimeType } from '../src/browser.js';
import { authoringTypes, type Key, type Question } from '../src/index.js';
import { commonKeys, type QuestionSyntax, questionSyntax } from '../src/syntax.js';

const settings = { lang: 'en', lessons: [{ path: 'lesson.md', id: 'lesson' }] };

const parse = (markdown: string) =>
  parseLesson({ path: 'lesson.md', text: `# Title\n\n${markdown}` }, settings);

/** The only question of a sample, with its key. */
async function questionOf({ sample }: QuestionSyntax) {
  const { diagnostics, lesson } = await parse(sample);
  const questions = lesson.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
  const [question] = questions as [Question];
  return { diagnostics, questions, key: lesson.keys.get(question.id) as Key, question };
}

/** What any answer looks like, to types whose interactions need more than a text. */
const answers: Readonly<Record<string, unknown>> = {
  'multiple-choice': [],
  order: [],
  cloze: {},
  match: {},
  matrix: {},
};

test('every type says how it is written', () => {
  const names = questionSyntax.map(({ type }) => type);
  expect(names.toSorted()).toEqual(authoringTypes.map(({ type }) => type).toSorted());
});

describe.each(questionSyntax.map((syntax) => [syntax.type, syntax] as const))('%s', (name, syntax) => {
  const type = authoringTypes.find((one) => one.type === name);
  const names = (words: readonly { name: string }[]) => words.map((word) => word.name).toSorted();

  test('has a sample that is a question of this type, and nothing is wrong with it', async () => {
    const { diagnostics, questions } = await questionOf(syntax);
    expect(diagnostics.filter((diagnostic) => !isOff(diagnostic))).toEqual([]);
    expect(questions.map((question) => question.type)).toEqual([name]);
  });

  test('names every class and setting that its reader knows', () => {
    const graded = type?.graded === false ? ['points', 'scoring'] : [];
    expect(syntax.class).toBe(type?.class);
    expect(names(syntax.keys)).toEqual([...(type?.keys ?? [])].sort());
    expect(names(syntax.classes)).toEqual([...(type?.classes ?? [])].sort());
    expect(syntax.unusedKeys.toSorted()).toEqual([...(type?.unusedKeys ?? []), ...graded].sort());
    expect(syntax.partial === undefined).toBe(syntax.unusedKeys.includes('scoring'));
  });

  test('shows its class and its settings in the sample', () => {
    if (type?.class) expect(syntax.sample).toContain(`.${type.class}`);
    // A sample with accepted answers for `ignore` is that of `.text`.
    const shown = syntax.keys.filter((key) => name !== 'cloze' || key.name !== 'ignore');
    for (const key of shown) expect(syntax.sample).toContain(`${key.name}="`);
  });

  test('says what an LMS records', async () => {
    const { key, question } = await questionOf(syntax);
    const text = (value: object) => mapContent(value, () => ({ text: '' }));
    const answer = answers[name] ?? 'x';
    const { kind } = runtimeType(name)?.interaction(
      text(question) as Question<PlainText>,
      text(key) as Key<PlainText>,
      answer,
    ) ?? { kind: undefined };
    expect(syntax.interactions).toContain(kind);
  });
});

test('settings of every question are those that the parser reads', async () => {
  const { diagnostics } = await parse('{: .quiz #q zzzzzzzz="1"}\nWhich?\n\n- [x] a\n- [ ] b\n');
  const unknown = diagnostics.find(({ ruleId }) => ruleId === 'quiz-unknown-key');
  const known = [...(unknown?.note?.matchAll(/`([a-z]+)`/g) ?? [])].map(([, name]) => name);
  expect(known.toSorted()).toEqual(commonKeys.map(({ name }) => name).sort());
});
