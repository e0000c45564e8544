import { describe, expect, test } from 'vitest';
import { parseLesson } from '../src/index.js';

const lessons = [
  { path: 'part/here.md', id: 'here' },
  { path: 'part/02-other-note.md', id: 'other' },
  { path: 'Ports (all).md', id: 'ports' },
  { path: 'a/twice.md', id: 'one' },
  { path: 'b/twice.md', id: 'two' },
];

async function dialectsOf(text: string) {
  const { diagnostics } = await parseLesson({ path: 'part/here.md', text }, { lang: 'en', lessons });
  return diagnostics.filter(({ ruleId }) => /^dialect-|^quiz-other-dialect$/.test(ruleId));
}

const found = async (text: string) =>
  (await dialectsOf(text)).map(({ column, line, ruleId }) => `${line}:${column} ${ruleId}`);

/** The source with its fixes of dialects. */
async function fixed(text: string): Promise<string> {
  const fixes = (await dialectsOf(text)).flatMap(({ fix }) => fix ?? []);
  return fixes.reduceRight(
    (now, { end, start, text: by }) => now.slice(0, start) + by + now.slice(end),
    text,
  );
}

describe('a notation of another tool', () => {
  test.each([
    ['!!! note\n    Text.', '1:1 dialect-mkdocs'],
    ['!!! danger "Do not"\n\n    Text.', '1:1 dialect-mkdocs'],
    ['- item\n\n    !!! tip\n        Text.', '3:5 dialect-mkdocs'],
    ['??? note\n    Text.', '1:1 dialect-mkdocs'],
    ['???+ example "More"\n    Text.', '1:1 dialect-mkdocs'],
    ['!!! custom\n    Text.', '1:1 dialect-mkdocs'],
    ['=== "A"\n\n    Text.', '1:1 dialect-mkdocs'],
    ['--8<-- "file.md"', '1:1 dialect-mkdocs'],
    ['Press ++ctrl+c++.', '1:7 dialect-mkdocs'],
    ['[TOC]', '1:1 dialect-mkdocs'],
    [':::note\n\nText.\n\n:::', '1:1 dialect-docusaurus'],
    [':::tip[Title]\nText.\n:::', '1:1 dialect-docusaurus'],
    ['::: details More\nText.\n:::', '1:1 dialect-docusaurus'],
    ["import Tabs from '@theme/Tabs';\n\nText.", '1:1 dialect-docusaurus'],
    ['export const port = 80;', '1:1 dialect-docusaurus'],
    ['Text {/* not shown */} more.', '1:6 dialect-docusaurus'],
    ['<Tabs>\n\nText.\n\n</Tabs>', '1:1 dialect-docusaurus'],
    ['[[toc]]', '1:1 dialect-docusaurus'],
    ['::: whatever\nText.\n:::', '1:1 dialect-container'],
    ['Text.\n\n:::', '3:1 dialect-container'],
    ['::: quiz\nPick.\n\n- (x) a\n- ( ) b\n:::', '1:1 dialect-container-quiz'],
    [':::question\nPick.\n:::', '1:1 dialect-container-quiz'],
    [':::mcq{id=1}\nPick.\n:::', '1:1 dialect-container-quiz'],
    ['::: {.quiz}\nPick.\n:::', '1:1 dialect-container-quiz'],
    ['See [[other note]].', '1:5 dialect-obsidian'],
    ['See [[note]].', '1:5 dialect-obsidian'],
    ['See [[Note#Heading|text]].', '1:5 dialect-obsidian'],
    ['![[plan.png]]', '1:1 dialect-obsidian'],
    ['Text %%a comment%% more.', '1:6 dialect-obsidian'],
    ['Some ==marked text== here.', '1:6 dialect-obsidian'],
    ['::: {.callout-note}\nText.\n:::', '1:1 dialect-pandoc'],
    [':::: {.columns}\n\nText.\n\n::::', '1:1 dialect-pandoc'],
    ['As in [@knuth1984].', '1:7 dialect-pandoc'],
    ['As in @fig-plan.', '1:7 dialect-pandoc'],
    ['![Plan](plan.png){#fig-plan}', '1:18 dialect-pandoc'],
    ['{{< video film.mp4 >}}', '1:1 dialect-pandoc'],
    ['{{<figure src="a.png">}}', '1:1 dialect-pandoc'],
    ['{{% notice %}}', '1:1 dialect-pandoc'],
    ['```{r}\nplot(x)\n```', '1:1 dialect-pandoc'],
    ['{{#include x.rs}}', '1:1 dialect-mdbook'],
    ['{{#playground x.rs}}', '1:1 dialect-mdbook'],
    ['{{#quiz ../quizzes/a.toml}}', '1:1 dialect-mdbook-quiz'],
    ['An area \\(a^2\\).', '1:9 dialect-latex'],
    ['\\[\n\\frac{a}{b}\n\\]', '1:1 dialect-latex'],
    ['So \\\\(x = 1\\\\).', '1:4 dialect-latex'],
    ['\\begin{equation}\na\n\\end{equation}', '1:1 dialect-latex'],
    ['Some \\textbf{bold} text.', '1:6 dialect-latex'],
    ['\\item One', '1:1 dialect-latex'],
    ['      {{1}}\nText'.trim(), '1:1 dialect-liascript'],
    ['Watch !?[it](https://example.org/a).', '1:7 dialect-liascript'],
  ])('%j', async (text, expected) => {
    expect(await found(text)).toEqual([expected]);
  });
});

describe('a quiz of another tool, which would show its answers', () => {
  test.each([
    ['Pick.\n\n[( )] a\n[(X)] b', '3:1 dialect-liascript-quiz'],
    ['Pick.\n\n- [( )] a\n- [(X)] b', '3:3 dialect-liascript-quiz'],
    ['Pick.\n\n[[ ]] a\n[[X]] b', '3:1 dialect-liascript-quiz'],
    ['Capital?\n\n[[Paris]]', '3:1 dialect-liascript-quiz'],
    ['The capital.\n\n[[Paris]]\n[[?]] On the Seine', '3:1 dialect-liascript-quiz'],
    ['It is [[ red | (blue) | green ]].', '1:7 dialect-liascript-quiz'],
    ['::Q1:: Pick {=a ~b}', '1:1 dialect-gift'],
    ['Pick {=a ~b ~c}', '1:6 dialect-gift'],
    ['Pick {~a=b}', '1:6 dialect-gift'],
    ['::Q:: Is it so?{T}', '1:1 dialect-gift'],
    ['The sun is hot.{TRUE}', '1:16 dialect-gift'],
    ['How many? {#3:2}', '1:11 dialect-gift'],
    ['Match. {\n=a -> b\n=c -> d\n}', '1:8 dialect-gift'],
    ['Who? {=him =her}', '1:6 dialect-gift'],
    ['=right\n~wrong', '1:1 dialect-gift'],
    ['What?\nA. one\nB. two\nANSWER: B', '4:1 dialect-aiken'],
    ['What?\n\nA) one\n\nB) two\n\nANSWER: B', '7:1 dialect-aiken'],
    [
      '```{r quiz, echo=FALSE}\nquiz(\n  question("a", answer("b", correct = TRUE))\n)\n```',
      '3:3 dialect-learnr',
    ],
    ['<quiz>\nPick.\n- [x] a\n- [ ] b\n</quiz>', '1:1 dialect-mkdocs-quiz'],
    ['<?quiz?>\nquestion: Pick\nanswer-correct: a\nanswer: b\n<?/quiz?>', '1:1 dialect-mkdocs-quiz'],
    ['The capital is {1:MULTICHOICE:=Paris~Rome}.', '1:16 dialect-moodle'],
    ['The capital is {:SHORTANSWER:=Paris}.', '1:16 dialect-moodle'],
    ['<quiz>\n<question type="multichoice">\n</question>\n</quiz>', '2:1 dialect-moodle'],
    ['Edit it with a *browser/web-browser:Something you use*.', '1:16 dialect-h5p-text'],
  ])('%j', async (text, expected) => {
    const all = await dialectsOf(text);
    expect(all.map(({ column, line, ruleId }) => `${line}:${column} ${ruleId}`)).toEqual([expected]);
    expect(all.every(({ fatal }) => fatal === true)).toBe(true);
  });

  test('is told once where it is tagged', async () => {
    expect(await found('{: .quiz}\nPick.\n\n[( )] a\n[(X)] b')).toEqual(['4:1 dialect-liascript-quiz']);
  });
});

describe('plain text', () => {
  test.each([
    'About a ~ b and {=} and {= a }.',
    'A. Smith wrote it.\n\nB. Miller read it.\n\nAnswer: yes.',
    'C) see below\n\nANSWER: to be found',
    '::std::vec and ::1 and std::vec<int>.',
    'Use [[nodiscard]] or [[maybe_unused]] or [[gnu::pure]].',
    'In R, x[[1]] and x[["a"]] and m[[i]][[j]].',
    'The table [[package]] and [[tool.poetry.source]].',
    'If [[ -f file ]] then, and [[1, 2], [3, 4]].',
    'The slot [[Prototype]] and [[IsHTMLDDA]].',
    'Whether a == b, a==b && c==d, or x === y.',
    'Wow!!!\n\n!!! wow\n\n??? what',
    'Heading\n=== underline',
    'Heading\n===',
    '100%% and 50%% of it; %%time and %%bash.',
    '{{ jinja }} and {{name}} and {{#if x}} and {{1}}st.',
    'Costs \\$5 and $\\(x\\)$ in a formula $a_{1}$.',
    'Smile :::smile::: and a::: b.',
    '[(x)](https://example.org) and [( )](#a).',
    'A note[^1].\n\n[^1]: The note.',
    '\\[not a link\\] and \\[1\\] and \\[edit\\] and \\[--name=value\\].',
    '- \\(x\\) no marker\n- \\(c\\) 2020',
    'In C:\\[temp\\] or f\\(x\\).',
    'i++ and ++i and C++ and g++.',
    'import the data from "here", export it.',
    'Mail a@b.org, thanks [@bob], @alice.',
    'Julia has Vector{T} and Array{Int, 2}.',
    'Copy {~/.bashrc,~/.zshrc} and {a=1}.',
    'The ratio *a/b* is *10:30* or *node:fs* or *Note:* this.',
    'Run *library/nginx:latest* or *docker/whale:2*.',
    'Map<String, List<T>> {} and {#id}.',
    '# Title {#3}',
    'See [[a]](b.md) and [x][[1]].',
    '`[[note]]` `{=a ~b}` `!!! note` `\\(a^2\\)` `:::note` `==x==`',
    '```\n!!! note\n    Text\n::: quiz\n[[note]]\n::Q:: {=a ~b}\n{{#include x}}\nANSWER: B\n```',
    '    !!! note\n    [[note]] {=a ~b} \\(a^2\\)',
    '```r\nquestion("a", answer("b", correct = TRUE))\n```',
    '[a](b?q=[[x]] "==t==") <https://example.org/==x==>',
    '$[[x]] \\(a^2\\) ==b==$',
    '<p title="[[note]] ==x==">Text</p>',
    '<!-- [[note]] {=a ~b} -->',
  ])('%j', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  test('in code is none of a tagged block', async () => {
    expect(await found('{: .quiz}\nUse `[x]` or `[ ]`.\n\nText.')).toEqual([]);
  });
});

describe('a fix', () => {
  test.each([
    ['!!! note\n    Text.\n\n    More.\nAfter', '> [!NOTE]\n> Text.\n>\n> More.\n\nAfter'],
    ['!!! danger "Do not"\n    Text.', '> [!CAUTION]\n> **Do not**\n>\n> Text.'],
    ['!!! info\n    Text.', '> [!NOTE]\n> **Info**\n>\n> Text.'],
    ['??? note "More"\n    Text.', '<details>\n<summary>More</summary>\n\nText.\n\n</details>'],
    [':::tip[Title]\nText.\n:::\nAfter', '> [!TIP]\n> **Title**\n>\n> Text.\n\nAfter'],
    ['::: {.callout-tip}\n## Title\n\n- a\n:::', '> [!TIP]\n> **Title**\n>\n> - a'],
    ['::: quiz\nPick.\n\n- (x) a\n- ( ) b\n:::', '{: .quiz}\nPick.\n\n- (x) a\n- ( ) b'],
    ['Press ++ctrl+c++.', 'Press <kbd>ctrl</kbd>+<kbd>c</kbd>.'],
    ['See [[other note]].', 'See [other note](02-other-note.md).'],
    ['See [[Ports (all)#A heading|these]].', 'See [these](<../Ports (all).md#a-heading>).'],
    ['Some ==marked== text.', 'Some <mark>marked</mark> text.'],
    ['A \\(a^2\\) and \\[b\\].', 'A $a^2$ and $$b$$.'],
    ['\\[\n\\frac{a}{b}\n\\]', '$$\n\\frac{a}{b}\n$$'],
    ['Some \\textbf{bold} text.', 'Some **bold** text.'],
    [
      'Pick.\n\n[( )] a\n[(X)] b\n[[?]] Think.',
      '{: .quiz}\nPick.\n\n- ( ) a\n- (x) b\n\n{: .hint}\n> Think.',
    ],
    ['Pick.\n\n- [[ ]] a\n- [[X]] b', '{: .quiz}\nPick.\n\n- [ ] a\n- [x] b'],
    ['{: .quiz #a}\nPick.\n\n[( )] a\n[(X)] b', '{: .quiz #a}\nPick.\n\n- ( ) a\n- (x) b'],
  ])('of %j', async (text, expected) => {
    expect(await fixed(text)).toBe(expected);
    expect((await dialectsOf(expected)).filter(({ fix }) => fix)).toEqual([]);
  });

  test.each([
    ['a box in a box', '!!! note\n    Text.\n\n    !!! tip\n        More.'],
    ['a question in a box', ':::note\n{: .quiz}\nPick.\n\n- (x) a\n- ( ) b\n:::'],
    ['a heading in a box', ':::note\n## Heading\n:::'],
    ['a box that is never closed', ':::note\nText.'],
    ['a name of two lessons', 'See [[twice]].'],
    ['a name of no lesson', 'See [[nobody]].'],
    ['a formula that dollars would not make', 'A 2\\(a^2\\)b.'],
    ['options with a solution below', 'Pick.\n\n[( )] a\n[(X)] b\n***\nBecause.\n***'],
    ['options below no question', '# Pick\n\n[( )] a\n[(X)] b'],
  ])('is not made of %s', async (_, text) => {
    expect((await dialectsOf(text)).length).toBeGreaterThan(0);
    expect(await fixed(text)).toBe(text);
  });
});

test('a form is told once with a count, and each place that has a fix', async () => {
  expect(await found('[[one]] [[other note]] [[two]] [[other note]]')).toEqual([
    '1:1 dialect-obsidian',
    '1:9 dialect-obsidian',
    '1:32 dialect-obsidian',
  ]);
});
