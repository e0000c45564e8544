import { severityOf } from '@hornbook/model';
import { hostileInputs } from '@hornbook/testkit';
import { describe, expect, test } from 'vitest';
import { parseLesson } from '../src/index.js';

const settings = { lang: 'en', lessons: [{ path: 'a.md', id: 'a' }] };
const parse = (text: string) => parseLesson({ path: 'a.md', text }, settings);

async function problemsOf(text: string): Promise<string[]> {
  const { diagnostics } = await parse(text);
  return diagnostics.map(({ column, line, ruleId }) => `${line}:${column} ${ruleId}`);
}

const size = 5_000;
const fill = (text: string): string => text.repeat(Math.ceil(size / text.length));

/** What makes a parser slow that compares everything with everything; after the pathological inputs of cmark. */
const slow: Record<string, string> = {
  'emphasis that opens': fill('**a '),
  'emphasis that closes': fill('a** '),
  'two kinds of emphasis': fill('*a _b* c_ '),
  'nested emphasis': `${'*a **a '.repeat(3000)}b${' a** a*'.repeat(3000)}`,
  'opening brackets': fill('['),
  'closing brackets': fill(']'),
  'nested brackets': `${fill('[')}a${fill(']')}`,
  'links that never end': fill('[a]('),
  'links in pointed brackets': fill('[a](<b'),
  'images in links': fill('[![['),
  'footnotes that never end': fill('[^a'),
  'long labels': fill(`[${'a'.repeat(998)}] `),
  'runs of backticks': Array.from({ length: 300 }, (_, index) => `e${'`'.repeat(index)}`).join(''),
  dollars: fill('$'),
  'formulas that never end': fill('$a '),
  'formulas that end nowhere': fill('$$a\n'),
  'formulas nested': `$${fill('{')}$`,
  'a formula that calls itself': `$${fill('\\def\\a{\\a\\a}\\a')}$`,
  // micromark looks for an end from every beginning.
  'comments that never end': `a ${fill('<!--').slice(0, size / 4)}`,
  'instructions that never end': `a ${fill('<?')}`,
  'declarations that never end': `a ${fill('<![CDATA[').slice(0, size / 4)}`,
  'attributes that never end': `a ${fill('<a b="')}`,
  'elements that never end': fill('<b>'),
  'blocks of HTML that never end': fill('<div>\n\n'),
  'misnested elements': fill('<font><i><b>x</font>'),
  'paragraphs in emphasis': fill('<b><p>'),
  'attribute lists that never end': fill('{: .c '),
  'attribute lists upon attribute lists': `*a*${fill('{: .c}')}`,
  'many definitions': Array.from({ length: 4000 }, (_, index) => `[a${index}]: u\n\n`).join(''),
  'many definitions and many blocks': `${'[a]: u\n\n'.repeat(1500)}${'# a\n'.repeat(1500)}`,
  'many footnotes': `[^0]\n\n${Array.from({ length: 1000 }, (_, index) => `[^${index}]: x[^${index + 1}]\n\n`).join('')}`,
  'a table wider than long': `|${fill('a|')}\n|${fill('-|')}\n`,
  'a table that is filled up': `${'|a'.repeat(500)}\n${'|-'.repeat(500)}\n${'|a\n'.repeat(500)}`,
  'quotes that go on': `${'> '.repeat(49)}a\n${'b\n'.repeat(2000)}`,
  'quotes 49 deep': fill(`${'>'.repeat(49)} a\n`),
  'terms and meanings': fill('a\n: b\n').slice(0, 10_000),
  colons: fill(': '),
  'front matter that never ends': `---\n${fill('a: b\n')}`,
  'YAML that multiplies': `---\na: &a [x, x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &b${index} [*${index ? `b${index - 1}` : 'a'}, *${index ? `b${index - 1}` : 'a'}]\n`).join('')}---\n`,
  'code of brackets': `\`\`\`js\n${fill('(')}\n\`\`\`\n`,
  'code of strings': `\`\`\`js\n${fill('`${')}\n\`\`\`\n`,
  Liquid: fill('{% a '),
  'line feeds': fill('\n'),
  backslashes: fill('\\'),
  entities: fill('&#1'),
};

describe('a lesson comes of', () => {
  const hostile = Object.entries(hostileInputs).map(([name, make]) => [name, make(2_000)] as const);
  test.each([...Object.entries(slow), ...hostile])('%s', async (_name, text) => {
    const { diagnostics, lesson } = await parse(text);
    expect(lesson.id).toBe('a');
    expect(diagnostics.filter(({ line }) => line === undefined)).toEqual([]);
  });
});

test('what is too much is refused, with a place', async () => {
  expect(await problemsOf(`# A\n\n${'> '.repeat(51)}a`)).toContain('3:1 source-too-deep');
  expect(await problemsOf(`# A\n\n${'- '.repeat(4000)}a`)).toContain('3:1 source-too-deep');
  expect(await problemsOf(`# A\n\n${'*a **a '.repeat(200)}b${' a** a*'.repeat(200)}`)).toContain(
    '3:1045 source-too-deep',
  );
  expect(await problemsOf(`# A\n\n${'a'.repeat(2_000_000)}`)).toContain('1:1 source-too-large');
  expect(await problemsOf(`# A\n\nb\n\n<i>\n\n${fill('<b>')}`)).toEqual(['5:1 html-too-deep']);
  expect(await problemsOf(`# A\n\n${slow['a table that is filled up']}`)).toEqual(['3:1 table-too-large']);
});

/** What is refused, and where: at the first place that is too much, however much follows. */
const refused: [name: string, size: number, problem: string][] = [
  ['headings underlined with =', 60_000, '12001:1 source-too-large'],
  ['items of three lists', 50_000, '6667:3 source-too-large'],
  ['cells with emphasis', 70_000, '6668:1 source-too-large'],
  ['formulas in text', 80_000, '1:59989 source-too-large'],
  ['macros that multiply', 30_000, '1:6625 source-too-large'],
  ['headings of one letter', 65_000, '12001:1 source-too-large'],
  ['terms far above their meaning', 50_000, '24999:1 source-too-tangled'],
  ['lines of a deep quote without their marks', 15_000, '7071:1 source-too-tangled'],
  ['words after a bracket', 40_000, '1:23355 source-too-tangled'],
  ['headings that refer to a long footnote', 10_000, '23:1 content-too-repetitive'],
  ['references to a long address', 10_000, '3:1 content-too-repetitive'],
  ['terms of a glossary with the same meanings', 10_000, '1664:3 content-too-repetitive'],
  ['blocks that refer to many classes', 10_000, '123:1 attribute-list-too-repetitive'],
];

test.each(refused)('%s are refused', async (name, size, problem) => {
  const { diagnostics } = await parse(hostileInputs[name]?.(size) ?? '');
  const errors = diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error');
  expect(errors.map(({ column, line, ruleId }) => `${line}:${column} ${ruleId}`)).toEqual([problem]);
});

test('what lies deep within the limit is shown', async () => {
  const { diagnostics, lesson } = await parse(`# A\n\n${'> '.repeat(50)}a`);
  expect(diagnostics).toEqual([]);
  expect(lesson.blocks).toHaveLength(1);
});

test('a large lesson is not pathological input', async () => {
  const row = '| `a_b` | **bold** and *more* | [a link](https://example.org/a_b_c) | snake_case_name |\n';
  const code = `\`\`\`json\n${'[["a", "b_c"], [1, 2]],\n'.repeat(4000)}\`\`\`\n`;
  const list = '- _Term_ - a **meaning** with [a link](https://example.org)\n'.repeat(500);
  const table = `| a | b | c | d |\n|---|---|:-:|--:|\n${row.repeat(400)}`;
  expect(await problemsOf(`# A\n\n${table}\n${list}\n${code}`)).toEqual([]);
});
