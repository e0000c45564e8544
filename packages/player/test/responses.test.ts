import type { Interaction } from '@hornbook/model';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { describe, expect, test } from 'vitest';
import type { Response } from '../src/lms/edition.js';
import { scorm12 } from '../src/lms/scorm12.js';
import { scorm2004 } from '../src/lms/scorm2004.js';

interface Row {
  name: string;
  interaction: Interaction;
  in12: Response;
  in2004: Response;
}

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `option-${index}`);
const encoded = (count: number): string[] => ids(count).map((id) => id.replace('-', '_'));
/** Each of the first sources with each target: 4 characters in SCORM 1.2. */
const pairs = (count: number): [string, string][] =>
  ids(count / 2).flatMap((id): [string, string][] => [
    [id, 'left'],
    [id, 'right'],
  ]);

const rows: Row[] = [
  {
    name: 'true-false',
    interaction: { kind: 'true-false', response: true, correct: [false] },
    in12: { type: 'true-false', response: 't', patterns: ['f'] },
    in2004: { type: 'true-false', response: 'true', patterns: ['false'] },
  },
  {
    name: 'choice',
    interaction: {
      kind: 'choice',
      options: ['docker-hub', 'docker_hub', 'none'],
      response: ['none', 'docker-hub'],
      correct: [['docker-hub', 'docker_hub']],
    },
    in12: { type: 'choice', response: 'c,a', patterns: ['a,b'] },
    in2004: { type: 'choice', response: 'none[,]docker_hub', patterns: ['docker_hub[,]docker_hub_'] },
  },
  {
    name: 'choice with alternatives',
    interaction: { kind: 'choice', options: ['x', 'y'], response: ['x'], correct: [['x'], ['y']] },
    in12: { type: 'choice', response: 'a', patterns: ['a', 'b'] },
    in2004: { type: 'choice', response: 'x', patterns: ['x', 'y'] },
  },
  {
    name: 'choice of more options than there are characters',
    interaction: { kind: 'choice', options: ids(40), response: ['option-39'], correct: [['option-26']] },
    in12: { type: 'choice', patterns: ['0'] },
    in2004: { type: 'choice', response: 'option_39', patterns: ['option_26'] },
  },
  {
    name: 'choice with more alternatives than an LMS must accept',
    interaction: {
      kind: 'choice',
      options: ids(11),
      response: ['option-0'],
      correct: ids(11).map((id) => [id]),
    },
    in12: { type: 'choice', response: 'a', patterns: [...'abcdefghijk'] },
    in2004: { type: 'choice', response: 'option_0', patterns: encoded(10) },
  },
  {
    name: 'true-false with both right',
    interaction: { kind: 'true-false', response: true, correct: [true, false] },
    in12: { type: 'true-false', response: 't', patterns: ['t', 'f'] },
    in2004: { type: 'true-false', response: 'true', patterns: ['true'] },
  },
  {
    name: 'fill-in with more alternatives than an LMS must accept',
    interaction: {
      kind: 'fill-in',
      response: ['x'],
      caseMatters: false,
      correct: ids(6).map((id) => [id]),
    },
    in12: { type: 'fill-in', response: 'x', patterns: ids(6) },
    in2004: {
      type: 'fill-in',
      response: 'x',
      patterns: ids(5).map((id) => `{case_matters=false}${id}`),
    },
  },
  {
    name: 'fill-in of more blanks than an LMS must accept',
    interaction: { kind: 'fill-in', response: ids(11), correct: [ids(11)], caseMatters: false },
    in12: { type: 'fill-in', response: ids(11).join(), patterns: [ids(11).join()] },
    in2004: {
      type: 'fill-in',
      response: ids(10).join('[,]'),
      patterns: [`{case_matters=false}${ids(10).join('[,]')}`],
    },
  },
  {
    name: 'fill-in with a separator in a text',
    interaction: { kind: 'fill-in', response: ['a[,]b', 'c'], correct: [], caseMatters: false },
    in12: { type: 'fill-in', response: 'a[,]b,c', patterns: [] },
    in2004: { type: 'fill-in', response: 'a,b[,]c', patterns: [] },
  },
  {
    name: 'fill-in',
    interaction: {
      kind: 'fill-in',
      response: ['Docker\nHub'],
      correct: [['hub'], ['docker*']],
      caseMatters: false,
    },
    in12: { type: 'fill-in', response: 'Docker Hub', patterns: ['hub'] },
    in2004: { type: 'fill-in', response: 'Docker Hub', patterns: ['{case_matters=false}hub'] },
  },
  {
    name: 'fill-in of several blanks',
    interaction: { kind: 'fill-in', response: ['a', 'b'], correct: [['a', 'c']], caseMatters: true },
    in12: { type: 'fill-in', response: 'a,b', patterns: ['a,c'] },
    in2004: { type: 'fill-in', response: 'a[,]b', patterns: ['{case_matters=true}a[,]c'] },
  },
  {
    name: 'fill-in too long',
    interaction: {
      kind: 'fill-in',
      response: [`${'x'.repeat(249)}😀yyyyyyy`],
      correct: [],
      caseMatters: false,
    },
    in12: { type: 'fill-in', response: `${'x'.repeat(249)}😀yyyy`, patterns: [] },
    in2004: { type: 'fill-in', response: 'x'.repeat(249), patterns: [] },
  },
  {
    name: 'long-fill-in',
    interaction: { kind: 'long-fill-in', response: `${'x '.repeat(2500)}` },
    in12: { type: 'fill-in', response: 'x '.repeat(128).slice(0, 255), patterns: [] },
    in2004: { type: 'long-fill-in', response: 'x '.repeat(2000), patterns: [] },
  },
  {
    name: 'matching',
    interaction: {
      kind: 'matching',
      sources: ['image', 'container'],
      targets: ['runs', 'is-stored'],
      response: [
        ['image', 'runs'],
        ['container', 'is-stored'],
      ],
      correct: [
        [
          ['image', 'is-stored'],
          ['container', 'runs'],
        ],
      ],
    },
    in12: { type: 'matching', response: 'a.1,b.2', patterns: ['a.2,b.1'] },
    in2004: {
      type: 'matching',
      response: 'image[.]runs[,]container[.]is_stored',
      patterns: ['image[.]is_stored[,]container[.]runs'],
    },
  },
  {
    name: 'sequencing',
    interaction: {
      kind: 'sequencing',
      items: ['pull', 'run', 'stop'],
      response: ['stop', 'run', 'pull'],
      correct: [['pull', 'run', 'stop']],
    },
    in12: { type: 'sequencing', response: 'c,b,a', patterns: ['a,b,c'] },
    in2004: { type: 'sequencing', response: 'stop[,]run[,]pull', patterns: ['pull[,]run[,]stop'] },
  },
  {
    name: 'numeric',
    interaction: { kind: 'numeric', response: '3.14', correct: [{ min: '3.1', max: '3.2' }] },
    in12: { type: 'numeric', response: '3.14', patterns: [] },
    in2004: { type: 'numeric', response: '3.14', patterns: ['3.1[:]3.2'] },
  },
  {
    name: 'numeric of 5 digits',
    interaction: { kind: 'numeric', response: '12345', correct: [{ min: '012345', max: '012345' }] },
    in12: { type: 'numeric', response: '12345', patterns: ['12345'] },
    in2004: { type: 'numeric', response: '12345', patterns: ['12345[:]12345'] },
  },
  {
    name: 'numeric with a bound of 6 digits',
    interaction: { kind: 'numeric', response: '5', correct: [{ min: '1', max: '123456' }] },
    in12: { type: 'numeric', response: '5', patterns: [] },
    in2004: { type: 'numeric', response: '5', patterns: [] },
  },
  {
    name: 'numeric, one value',
    interaction: { kind: 'numeric', response: '-.5', correct: [{ min: '.5', max: '.5' }] },
    in12: { type: 'numeric', response: '-0.5', patterns: ['0.5'] },
    in2004: { type: 'numeric', response: '-0.5', patterns: ['0.5[:]0.5'] },
  },
  {
    name: 'numeric, open to one side',
    interaction: { kind: 'numeric', response: '+07', correct: [{ min: '5' }] },
    in12: { type: 'numeric', response: '7', patterns: [] },
    in2004: { type: 'numeric', response: '7', patterns: ['5[:]'] },
  },
  {
    name: 'numeric, several ranges',
    interaction: { kind: 'numeric', response: '1', correct: [{ max: '1' }, { min: '2' }] },
    in12: { type: 'numeric', response: '1', patterns: [] },
    in2004: { type: 'numeric', response: '1', patterns: [] },
  },
  {
    name: 'numeric, long',
    interaction: { kind: 'numeric', response: '123456', correct: [{ min: '123456', max: '123456' }] },
    in12: { type: 'fill-in', response: '123456', patterns: ['123456'] },
    in2004: { type: 'fill-in', response: '123456', patterns: [] },
  },
  {
    name: 'likert',
    interaction: { kind: 'likert', options: ['not-at-all', 'much'], response: 'not-at-all' },
    in12: { type: 'likert', response: 'a', patterns: [] },
    in2004: { type: 'likert', response: 'not_at_all', patterns: [] },
  },
];

test('SCORM 1.2 has no response of more than 255 characters', () => {
  const respond = (count: number) =>
    scorm12.respond({
      kind: 'matching',
      sources: ids(36),
      targets: ['left', 'right'],
      correct: [],
      response: pairs(66).slice(0, count),
    });
  expect(respond(64).response).toHaveLength(255);
  expect(respond(65)).toEqual({ type: 'matching', patterns: [] });
});

test.each(rows)('$name', ({ interaction, in12, in2004 }) => {
  expect(scorm12.respond(interaction)).toEqual(in12);
  expect(scorm2004.respond(interaction)).toEqual(in2004);
});

describe.each(rows)('an LMS accepts $name', ({ in12, in2004 }) => {
  test.each([
    ['SCORM 1.2', in12, 'student_response'],
    ['SCORM 2004', in2004, 'learner_response'],
  ])('in %s', (edition, { patterns, response, type }, element) => {
    const set = edition === 'SCORM 1.2' ? setterOf12() : setterOf2004();
    set('id', 'question-1');
    set('type', type);
    if (response !== undefined) set(element, response);
    for (const [index, pattern] of patterns.entries()) set(`correct_responses.${index}.pattern`, pattern);
  });
});

type Setter = (element: string, value: string) => void;

function setterOf12(): Setter {
  const api = new Scorm12API({ autocommit: false, logLevel: 5 });
  api.LMSInitialize('');
  return (element, value) => {
    expect([api.LMSSetValue(`cmi.interactions.0.${element}`, value), element, value]).toEqual([
      'true',
      element,
      value,
    ]);
  };
}

function setterOf2004(): Setter {
  const api = new Scorm2004API({ autocommit: false, logLevel: 5 });
  api.Initialize('');
  return (element, value) => {
    expect([api.SetValue(`cmi.interactions.0.${element}`, value), element, value]).toEqual([
      'true',
      element,
      value,
    ]);
  };
}

test.each([
  ['de-AT', 'Was ist\ndas?', [['description', '{lang=de}Was ist das?']]],
  ['tlh', 'x', [['description', '{lang=tlh}x']]],
  ['x-klingon', 'x', [['description', 'x']]],
  ['english', 'x', [['description', 'x']]],
  ['en', ' ', []],
  ['en', 'x'.repeat(251), [['description', `{lang=en}${'x'.repeat(250)}`]]],
])('a description in %s', (lang, text, pairs) => {
  expect(scorm2004.descriptionPairs(text, lang)).toEqual(pairs);
  expect(scorm12.descriptionPairs(text, lang)).toEqual([]);
});

describe('times', () => {
  test.each([
    [0, '0000:00:00.00', 'PT0H0M0S'],
    [-5000, '0000:00:00.00', 'PT0H0M0S'],
    [1234, '0000:00:01.23', 'PT0H0M1.23S'],
    [59_996, '0000:01:00.00', 'PT0H1M0S'],
    [3_723_500, '0001:02:03.50', 'PT1H2M3.50S'],
    [360_000_000, '0100:00:00.00', 'PT100H0M0S'],
    [36_000_000_000, '9999:00:00.00', 'PT10000H0M0S'],
  ])('%d ms', (milliseconds, in12, in2004) => {
    expect([scorm12.duration(milliseconds), scorm2004.duration(milliseconds)]).toEqual([in12, in2004]);
  });

  test('of day, on the clock of the learner and without a zone', () => {
    const date = new Date(2026, 10, 3, 4, 5, 6, 789);
    expect(scorm12.timestamp(date)).toBe('04:05:06');
    expect(scorm2004.timestamp(date)).toBe('2026-11-03T04:05:06');
  });
});
