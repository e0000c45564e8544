import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';
import { brokenLesson, quizLesson } from './support/quiz.js';

// Line 11 has a picture without alternative text, line 13 one that is missing.
const lesson = `${quizLesson('Ports')}\n![](dot.svg)\n\n![A plan](plan.svg)\n`;
const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>';

/** `ports.md:13 warning asset-missing`, in the order in which they are told. */
async function problems(files: Record<string, string>): Promise<string[]> {
  const cwd = folderWith({ 'dot.svg': dot, 'ports.md': lesson, ...files });
  const { stdout } = await hornbook('check --format json', { cwd });
  return JSON.parse(stdout).problems.map(
    ({ file, line, ruleId, severity }: Record<string, unknown>) => `${file}:${line} ${severity} ${ruleId}`,
  );
}

const [alt, missing] = ['ports.md:11 warning image-without-alt', 'ports.md:13 warning asset-missing'];

describe('rules in course.yaml', () => {
  test.each([
    ['nothing', '{}', [alt, missing]],
    ['off', '{image-without-alt: off}', [missing]],
    ['info', '{image-without-alt: info}', ['ports.md:11 info image-without-alt', missing]],
    ['error', '{asset-missing: error}', [alt, 'ports.md:13 error asset-missing']],
    ['warning', '{asset-missing: warning}', [alt, missing]],
    ['off, in quotes', '{"image-without-alt": "off", asset-missing: off}', []],
  ])('%s', async (_, rules, expected) => {
    expect(await problems({ 'course.yaml': `rules: ${rules}\n` })).toEqual(expected);
  });

  test.each([
    ['a severity that is none', '{image-without-alt: never}', 'course.yaml:1 error course-bad-value'],
    [
      'a severity that YAML takes for something else',
      '{image-without-alt: false}',
      'course.yaml:1 error course-bad-value',
    ],
    ['a list', '[image-without-alt]', 'course.yaml:1 error course-bad-value'],
    ['an unknown rule', '{image-without-alternative: off}', 'course.yaml:1 warning rule-unknown'],
    ['a name that objects have', '{constructor: off}', 'course.yaml:1 warning rule-unknown'],
    [
      'an error that is to be less',
      '{choice-no-right-answer: warning}',
      'course.yaml:1 warning rule-always-error',
    ],
    [
      'an error that is to be silent',
      '{choice-no-right-answer: off}',
      'course.yaml:1 warning rule-always-error',
    ],
  ])('%s is told', async (_, rules, expected) => {
    expect(await problems({ 'course.yaml': `rules: ${rules}\n` })).toEqual([expected, alt, missing]);
  });

  test('an error may be called one', async () => {
    const rules = 'rules: {choice-no-right-answer: error, image-without-alt: off, asset-missing: off}\n';
    expect(await problems({ 'course.yaml': rules })).toEqual([]);
  });

  test('what is said about rules can be set, too', async () => {
    const rules = 'rules: {none-such: off, rule-unknown: off, image-without-alt: off, asset-missing: off}\n';
    expect(await problems({ 'course.yaml': rules })).toEqual([]);
  });
});

describe('comments in a lesson', () => {
  const above = (comment: string) => ({
    'ports.md': lesson.replace('\n![](dot.svg)', `${comment}\n![](dot.svg)`),
  });
  const behind = (comment: string) => ({ 'ports.md': lesson.replace('(dot.svg)', `(dot.svg) ${comment}`) });

  test('set a rule for a line', async () => {
    expect(await problems(above('<!-- hornbook-disable-next-line image-without-alt -->'))).toEqual([missing]);
    expect(await problems(behind('<!-- hornbook-disable-line image-without-alt -->'))).toEqual([missing]);
    expect(await problems(behind('<!-- hornbook-info-line image-without-alt -->'))).toEqual([
      'ports.md:11 info image-without-alt',
      missing,
    ]);
    expect(await problems(behind('<!-- hornbook-error-line image-without-alt -->'))).toEqual([
      'ports.md:11 error image-without-alt',
      missing,
    ]);
  });

  test('leave other lines and other rules alone', async () => {
    expect(await problems(above('<!-- hornbook-disable-next-line asset-missing -->'))).toEqual([
      alt,
      missing,
    ]);
  });

  test('set a rule for all that follows, until another speaks of it', async () => {
    const disabled = above('<!-- hornbook-disable image-without-alt asset-missing -->');
    expect(await problems(disabled)).toEqual([]);
    const enabled = disabled['ports.md'].replace(
      '\n![A plan]',
      '<!-- hornbook-enable asset-missing -->\n![A plan]',
    );
    expect(await problems({ 'ports.md': enabled })).toEqual([missing]);
  });

  test('overrule course.yaml; enable goes back to what it says', async () => {
    const settings = 'rules: {image-without-alt: off, asset-missing: error}\n';
    expect(
      await problems({
        'course.yaml': settings,
        ...above('<!-- hornbook-warning image-without-alt --><!-- hornbook-disable asset-missing -->'),
      }),
    ).toEqual([alt]);
    expect(
      await problems({
        'course.yaml': settings,
        ...above('<!-- hornbook-disable asset-missing -->\n<!-- hornbook-enable asset-missing -->'),
      }),
    ).toEqual(['ports.md:14 error asset-missing']);
  });

  test('reach what other parts of Hornbook find: the validator, the assets, the reader of attribute lists', async () => {
    const text = `${quizLesson('Ports')}
<!-- hornbook-disable link-missing-anchor, asset-missing, attribute-list-unquoted-value -->

[x](#nowhere) ![A plan](plan.svg)

{: data-x=1}
text
`;
    expect(await problems({ 'ports.md': text })).toEqual([]);
  });

  test('are told where they set nothing', async () => {
    expect(await problems(behind('<!-- hornbook-disable-line no-such-rule -->'))).toEqual([
      alt,
      'ports.md:11 warning rule-unknown',
      missing,
    ]);
    expect(await problems(behind('<!-- hornbook-disable-line -->'))).toEqual([
      alt,
      'ports.md:11 warning rule-comment-broken',
      missing,
    ]);
  });

  test('do not make an error less', async () => {
    const broken = brokenLesson('Ports').replace(
      '{: .quiz',
      '<!-- hornbook-disable choice-no-right-answer -->\n\n{: .quiz',
    );
    expect(await problems({ 'ports.md': broken })).toEqual([
      'ports.md:5 warning rule-always-error',
      'ports.md:10 error choice-no-right-answer',
    ]);
  });
});

test('a build goes by the same severities', async () => {
  const build = async (rules: string, line: string) => {
    const cwd = folderWith({ 'dot.svg': dot, 'ports.md': lesson, 'course.yaml': `rules: ${rules}\n` });
    const ended = await hornbook(`build --format json ${line}`, { cwd });
    return { code: ended.code, written: existsSync(join(cwd, 'dist/json')) };
  };
  expect(await build('{asset-missing: error}', '')).toEqual({ code: 1, written: false });
  expect(await build('{asset-missing: off, image-without-alt: info}', '--strict')).toEqual({
    code: 0,
    written: true,
  });
});
