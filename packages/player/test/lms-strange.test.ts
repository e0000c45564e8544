import type { ManualClock } from '@hornbook/lms-simulator';
import { runtimeType } from '@hornbook/questions/browser';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Edition } from '../src/lms/edition.js';
import type { Api } from '../src/lms/lms-client.js';
import { fakeClock } from './support/clock.js';
import { courseData } from './support/course.js';
import { editions } from './support/editions.js';
import { type Lms, visit as visitAt } from './support/lms.js';
import { essay, multiple, single } from './support/questions.js';
import { stubStorage } from './support/storage.js';
import { fussy, moodleText, withCalls } from './support/strange.js';

const data = courseData([
  {
    id: 'one',
    samples: [
      single('q-1', ['docker-hub', 'none'], 'docker-hub', { objective: 'Find images' }),
      multiple('q-2', ['a', 'b', 'c'], ['a', 'c'], { scoring: 'partial' }),
      essay('q-3'),
    ],
  },
]);

let clock: ManualClock;
beforeEach(() => {
  clock = fakeClock();
  stubStorage();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const visit = (api: Api, edition: Edition) => visitAt(api, edition, data, clock);

describe.each(editions)('$name', ({ edition, is12, lms: newLms, response, score, status }) => {
  const { get, set } = edition.calls;

  describe.each<[string, () => unknown]>([
    ['null', () => null],
    ['undefined', () => undefined],
    [
      'an exception',
      () => {
        throw new Error('no such element');
      },
    ],
  ])('an LMS that answers with %s', (_name, nothing) => {
    test.each([
      ['for whatever is unset', () => true],
      [
        'for entry, mode, score and suspend data',
        (element: string) => /entry|mode|score|suspend/.test(element),
      ],
    ])('%s still records at once', (_which, isGiven) => {
      const lms = newLms();
      const api = withCalls(lms.api, {
        [get](target, element = '') {
          const value = target[get]?.(element);
          return isGiven(element) && (value === '' || /entry|mode/.test(element)) ? nothing() : value;
        },
      });
      const page = visit(api, edition);
      page.answer('q-1', 'docker-hub');
      expect(lms.get('cmi.interactions.0.result')).toBe('correct');
      expect(Number(lms.get(score))).toBe(50);
      expect(lms.get('cmi.objectives.0.id')).toMatch(/^Find_images_/);
      expect([...page.notices]).toEqual([]);
      page.store.onPageHide();
      const after = visit(
        withCalls(lms.relaunch().api, {
          [get]: (target, element = '') => target[get]?.(element) || nothing(),
        }),
        edition,
      );
      expect([...after.progress.records.keys()]).toEqual(['q-1']);
    });

    test('for everything, always, records after half a minute', () => {
      const lms = newLms();
      const page = visit(withCalls(lms.api, { [get]: nothing }), edition);
      page.answer('q-1', 'docker-hub');
      expect([...page.notices]).toEqual(['notSaved']);
      clock.advance(120_000);
      expect([lms.get('cmi.interactions.0.id'), lms.get(status)]).toEqual(['q-1', 'incomplete']);
      expect([...page.notices]).toEqual([]);
    });
  });

  const resumed = (): Lms => {
    const first = newLms();
    const before = visit(first.api, edition);
    before.answer('q-1', 'docker-hub');
    before.store.onPageHide();
    return first.relaunch();
  };

  describe.each<[string, unknown]>([
    ['empty', ''],
    ['null', null],
  ])('suspend data that are %s', (_name, missing) => {
    const lateFor = (lms: Lms, seconds: number): Api =>
      withCalls(lms.api, {
        [get](target, element = '') {
          const isLate = element === 'cmi.suspend_data' && clock.now() < seconds * 1000;
          return isLate ? missing : target[get]?.(element);
        },
      });

    test.each([4, 12, 28])(
      'for %i seconds are waited for, whatever the learner does in the meantime',
      (seconds) => {
        const lms = resumed();
        const written = vi.spyOn(lms.api, set);
        const page = visit(lateFor(lms, seconds), edition);
        for (let step = 0; step < 20; step += 1) page.answer('q-2', step % 2 ? ['a'] : ['b']);
        page.store.onHidden();
        expect(written).not.toHaveBeenCalled();
        clock.advance(60_000);
        expect([...page.progress.records.keys()].sort()).toEqual(['q-1', 'q-2']);
        expect(Number(lms.get(score))).toBe(75);
        expect(lms.get('cmi.interactions._count')).toBe('21');
        expect([...page.notices]).toEqual([]);
      },
    );

    test('forever are lost: after half a minute the player goes on with the reported score', () => {
      const lms = resumed();
      const page = visit(lateFor(lms, Number.POSITIVE_INFINITY), edition);
      page.answer('q-2', ['b']);
      clock.advance(29_000);
      expect(Number(lms.get(score))).toBe(50);
      expect([...page.notices]).toEqual(['notSaved']);
      clock.advance(31_000);
      expect([...page.notices]).toEqual([]);
      expect(Number(lms.get(score))).toBe(50);
      expect(lms.get('cmi.interactions.1.id')).toBe('q-2');
    });
  });

  test.each(['score', 'location'])(
    'without an entry, a %s means that there is something to resume',
    (known) => {
      const lms = resumed();
      const written = vi.spyOn(lms.api, set);
      const api = withCalls(lms.api, {
        [get](target, element = '') {
          const isLate = /entry|suspend_data|score.raw|location/.test(element) && !element.includes(known);
          return isLate && clock.now() < 5000 ? null : target[get]?.(element);
        },
      });
      const page = visit(api, edition);
      expect(written).not.toHaveBeenCalled();
      clock.advance(10_000);
      expect([...page.progress.records.keys()]).toEqual(['q-1']);
    },
  );

  test('what the learner does neither hurries nor delays the next retry', () => {
    const lms = newLms();
    const commit = edition.calls.commit;
    const tries: number[] = [];
    const page = visit(
      withCalls(lms.api, {
        [commit]: () => {
          tries.push(clock.now());
          return 'false';
        },
      }),
      edition,
    );
    for (let step = 0; step < 30; step += 1) {
      clock.advance(100);
      page.answer('q-2', step % 2 ? ['a'] : ['b']);
    }
    expect(clock.waiting()).toBe(1);
    clock.advance(240_000);
    expect(tries.filter((at) => at > 3000)).toEqual([
      7000, 15_000, 31_000, 63_000, 123_000, 183_000, 243_000,
    ]);
  });

  const essays = [
    'two\nlines',
    ' {not a language}',
    '{lang=de} x',
    `${'long '.repeat(900)}`,
    '\u2028\u0000{',
    '{',
  ];

  test.each(essays)('an essay %j reaches an LMS that accepts what Moodle accepts', (text) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const lms = newLms();
    const api = fussy(lms.api, edition, (element, value) => !element.endsWith(response) || moodleText(value));
    const page = visit(api, edition);
    page.answer('q-3', text);
    const told = lms.get(`cmi.interactions.0.${response}`);
    const plain = (all: string) => all.replace(/[\s\p{Cc}]+/gu, '');
    expect(plain(text).startsWith(plain(told))).toBe(true);
    expect(told.length).toBeGreaterThanOrEqual(Math.min(plain(text).length, is12 ? 200 : 3900));
    const isShortened = is12 && text.length > 4000;
    expect([warn.mock.calls, [...page.notices]]).toEqual([[], isShortened ? ['shortened'] : []]);
  });

  test('Moodle accepts any text or its plain form', () => {
    const unit = fc.constantFrom(
      '{',
      '}',
      '[,]',
      '\n',
      '\r',
      '\u2028',
      '\t',
      '\u0000',
      'x',
      ' ',
      'lang=de',
      '🐳',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(1, 150),
        (parts, times) => {
          const text = parts.join('').repeat(times);
          if (!text.replace(/[\s\p{Cc}]/gu, '')) return;
          const lms = newLms();
          const longest = is12 ? 255 : 4000;
          const likes = (element: string, value: string) =>
            !element.endsWith(response) || (moodleText(value) && value.length <= longest);
          visit(fussy(lms.api, edition, likes), edition).answer('q-3', text);
          expect(lms.get(`cmi.interactions.0.${response}`)).not.toBe('');
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each<[string, RegExp, string]>([
    ['id', /^\w+$/, 'cmi.interactions.0.id'],
    ['type', /^fill-in$/, 'cmi.interactions.0.type'],
    ['latency', is12 ? /^\d\d:\d\d:\d\d$/ : /^PT\d+H\d+M\d+S$/, 'cmi.interactions.0.latency'],
    ['objectives.0.id', /^[A-Za-z_0-9]+$/, 'cmi.objectives.0.id'],
    ['score.raw', /^\d+$/, score],
    ...(is12 ? [] : [['description', /^[^{]/, 'cmi.interactions.0.description'] as [string, RegExp, string]]),
  ])('%s is set in its plainest form if it is refused otherwise', (name, plain, place) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const lms = newLms();
    const likes = (element: string, value: string) => !element.endsWith(name) || plain.test(value);
    const page = visit(fussy(lms.api, edition, likes), edition);
    page.answer('q-1', 'docker-hub');
    expect(lms.get(place)).toMatch(plain);
    expect(lms.get('cmi.interactions.0.result')).toBe('correct');
    expect([warn.mock.calls, [...page.notices]]).toEqual([[], []]);
  });

  test.each([
    ['weighting', 'q-1'],
    ['latency', 'q-1'],
    [response, 'q-3'],
    [is12 ? 'time' : 'timestamp', 'q-1'],
    ['result', 'q-1'],
  ])(
    '%s that is refused in any form is reported once in the console, and the rest is recorded',
    (name, question) => {
      const warn = vi.spyOn(console, 'warn').mockReturnValue();
      const lms = newLms();
      const page = visit(
        fussy(lms.api, edition, (element) => !element.endsWith(`0.${name}`)),
        edition,
      );
      page.answer(question, question === 'q-1' ? 'docker-hub' : 'an essay');
      page.answer('q-2', ['a']);
      const own = warn.mock.calls.filter(([, element]) => element === `cmi.interactions.0.${name}`);
      expect(own).toHaveLength(1);
      expect(lms.get('cmi.interactions.1.id')).toBe('q-2');
      expect([...page.notices]).toEqual([]);
      page.store.onPageHide();
      const after = visit(lms.relaunch().api, edition);
      expect(after.progress.records.get(question)?.answer).toBeDefined();
    },
  );

  test('an LMS that answers with numbers and booleans, and only when asked twice, is understood', () => {
    const first = resumed();
    let isSecond = false;
    const api = withCalls(first.api, {
      [get](target, element = '') {
        isSecond = !isSecond;
        if (isSecond) return undefined;
        const value = target[get]?.(element);
        return value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
      },
      [set]: (target, element = '', value = '') => target[set]?.(element, value) === 'true',
    });
    const page = visit(api, edition);
    expect([...page.progress.records.keys()]).toEqual(['q-1']);
    page.answer('q-2', ['a', 'c']);
    expect([first.get('cmi.interactions._count'), first.get('cmi.interactions.1.id')]).toEqual(['2', 'q-2']);
    expect([...page.notices]).toEqual([]);
  });

  test('an LMS whose number of interactions lags behind gets each under its own index', () => {
    const lms = newLms();
    const api = withCalls(lms.api, {
      [get]: (target, element = '') => (element.endsWith('_count') ? '0' : target[get]?.(element)),
    });
    const page = visit(api, edition);
    page.answer('q-1', 'none');
    page.answer('q-2', ['a']);
    expect([0, 1].map((n) => lms.get(`cmi.interactions.${n}.id`))).toEqual(['q-1', 'q-2']);
  });

  test('an LMS that never says how many interactions it has gets new ones after half a minute', () => {
    const lms = resumed();
    const api = withCalls(lms.api, {
      [get]: (target, element = '') => (element.endsWith('_count') ? null : target[get]?.(element)),
    });
    const page = visit(api, edition);
    page.answer('q-2', ['a']);
    expect(lms.get('cmi.interactions._count')).toBe('1');
    expect([...page.notices]).toEqual(['notSaved']);
    clock.advance(60_000);
    expect([0, 1].map((n) => lms.get(`cmi.interactions.${n}.id`))).toEqual(['q-1', 'q-2']);
    expect([...page.notices]).toEqual([]);
  });

  test.each(['cmi.suspend_data', score, status])('progress is not saved if %s is refused', (essential) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const lms = newLms();
    const page = visit(
      fussy(lms.api, edition, (element) => element !== essential),
      edition,
    );
    page.answer('q-1', 'docker-hub');
    clock.advance(120_000);
    expect([...page.notices]).toEqual(['notSaved']);
  });

  // SCORM 1.2 RTE 3.3.6, SCORM 2004 RTE 3.1.7.
  test.each(['201', '202', '203', '351', '401', '402', '403', '404', '405', '406', '407', '408'])(
    'error %s is a refusal: the rest is written',
    (error) => {
      vi.spyOn(console, 'warn').mockReturnValue();
      const lms = newLms();
      const page = visit(
        fussy(lms.api, edition, (element) => !element.endsWith('weighting'), error),
        edition,
      );
      page.answer('q-1', 'docker-hub');
      expect([...page.notices]).toEqual([]);
      expect(lms.get('cmi.interactions.0.result')).toBe('correct');
    },
  );

  test.each(['0', '101', '132', '200', '204', '301', '350', '352', '391', '400', '409', '1000'])(
    'error %s is no refusal: the value is set again later',
    (error) => {
      const warn = vi.spyOn(console, 'warn').mockReturnValue();
      const lms = newLms();
      const page = visit(
        fussy(lms.api, edition, (element) => clock.now() > 0 || !element.endsWith('weighting'), error),
        edition,
      );
      page.answer('q-1', 'docker-hub');
      expect([...page.notices]).toEqual(['notSaved']);
      clock.advance(5000);
      expect([...page.notices]).toEqual([]);
      expect(lms.get('cmi.interactions.0.weighting')).toBe('1');
      expect(warn).not.toHaveBeenCalled();
    },
  );

  test('what is refused repeatedly is reported once', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const lms = newLms();
    const page = visit(
      fussy(lms.api, edition, (element) => !element.endsWith('score.min')),
      edition,
    );
    page.answer('q-2', ['b']);
    page.answer('q-2', ['a']);
    const told = warn.mock.calls.map(([, element]) => element);
    expect(told.toSorted()).toEqual([score.replace('raw', 'min'), 'cmi.objectives.0.score.min'].toSorted());
    expect([...page.notices]).toEqual([]);
  });

  test('an objective whose id is refused is left out; one whose id cannot be set now is set later', () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const isId = (element: string): boolean => /^cmi\.objectives\.\d\.id$/.test(element);
    const refusing = newLms();
    const page = visit(
      fussy(refusing.api, edition, (element) => !isId(element)),
      edition,
    );
    page.answer('q-1', 'docker-hub');
    expect([...page.notices]).toEqual([]);
    expect(refusing.get('cmi.objectives._count')).toBe('0');

    const failing = newLms();
    const later = visit(
      fussy(failing.api, edition, (element) => clock.now() > 0 || !isId(element), '101'),
      edition,
    );
    later.answer('q-1', 'docker-hub');
    expect([...later.notices]).toEqual(['notSaved']);
    clock.advance(5000);
    expect([...later.notices]).toEqual([]);
    expect(failing.get('cmi.objectives.0.id')).toMatch(/^Find_images_/);
    expect(failing.get('cmi.objectives.0.score.raw')).toBe('100');
  });

  test('an interaction whose id is refused in any form leaves no gap', () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const lms = newLms();
    const page = visit(
      fussy(
        lms.api,
        edition,
        (element, value) =>
          !element.endsWith('.id') || (!value.startsWith('q-1') && !value.startsWith('q_1')),
      ),
      edition,
    );
    page.answer('q-1', 'none');
    page.answer('q-2', ['a']);
    expect([lms.get('cmi.interactions._count'), lms.get('cmi.interactions.0.id')]).toEqual(['1', 'q-2']);
  });

  test('long ids that are refused are set in a short form, each in its own', () => {
    const lms = newLms();
    const ids = ['a', 'b'].map((end) => `q-${'long-'.repeat(40)}${end}`);
    const course = courseData([{ id: 'one', samples: ids.map((id) => single(id, ['x'], 'x')) }]);
    const likes = (element: string, value: string) => !element.endsWith('.id') || value.length < 64;
    const page = visitAt(fussy(lms.api, edition, likes), edition, course, clock);
    for (const id of ids) page.answer(id, 'x');
    const written = [0, 1].map((n) => lms.get(`cmi.interactions.${n}.id`));
    expect(new Set(written).size).toBe(2);
    for (const id of written) expect(id).toMatch(/^q_long_\w+$/);
  });

  test('refused patterns leave no gap among the others', () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const lms = newLms();
    const type = runtimeType('single-choice');
    const page = visit(
      fussy(lms.api, edition, (element, value) => !element.endsWith('pattern') || !/^(x|a)$/.test(value)),
      edition,
    );
    const item = page.items[0];
    if (!type || !item) throw new Error('no item');
    const several = {
      ...item,
      type: {
        ...type,
        interaction: () => ({
          kind: 'choice' as const,
          options: ['x', 'y', 'z'],
          response: ['y'],
          correct: [['x'], ['y'], ['z']],
        }),
      },
    };
    page.store.save(page.progress, {
      type: 'answered',
      item: several,
      latency: 10,
      graded: {
        record: { answer: 'none', attempts: 1, score: 0 },
        grade: { score: 0, verdict: 'incorrect', feedback: [] },
      },
    });
    const patterns = [0, 1, 2].map((n) => lms.get(`cmi.interactions.0.correct_responses.${n}.pattern`));
    expect(patterns).toEqual(is12 ? ['b', 'c', ''] : ['y', 'z', '']);
  });

  test('an LMS that accepts only 4000 characters of suspend data gets scores before texts', () => {
    const lms = newLms();
    const api = fussy(
      lms.api,
      edition,
      (element, value) => element !== 'cmi.suspend_data' || value.length <= 4000,
    );
    const page = visit(api, edition);
    page.answer('q-1', 'docker-hub');
    page.answer('q-3', 'x'.repeat(5000));
    expect([...page.notices]).toEqual(is12 ? ['shortened'] : []);
    page.store.onPageHide();
    const after = visit(lms.relaunch().api, edition);
    expect([...after.progress.records].map(([id, { answer }]) => [id, answer])).toEqual([
      ['q-1', 'docker-hub'],
      ['q-3', undefined],
    ]);
  });

  test('an LMS that refuses without an error delays the rest for half a minute, not forever', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const lms = newLms();
    const page = visit(
      fussy(lms.api, edition, (element) => !element.endsWith(`0.${response}`), '0'),
      edition,
    );
    page.answer('q-1', 'docker-hub');
    page.answer('q-2', ['a']);
    expect([...page.notices]).toEqual(['notSaved']);
    clock.advance(60_000);
    expect([...page.notices]).toEqual([]);
    expect(lms.get('cmi.interactions.1.id')).toBe('q-2');
    expect(warn.mock.calls.map(([, element]) => element)).toEqual([`cmi.interactions.0.${response}`]);
  });
});
