import type { ManualClock } from '@hornbook/lms-simulator';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PlayerData } from '../src/index.js';
import type { Edition } from '../src/lms/edition.js';
import type { Api } from '../src/lms/lms-client.js';
import { scorm12 } from '../src/lms/scorm12.js';
import { scorm2004 } from '../src/lms/scorm2004.js';
import { drawnIds } from '../src/state/item.js';
import { freshProgress } from '../src/state/progress.js';
import { fakeClock } from './support/clock.js';
import { courseData } from './support/course.js';
import { lms12, lms2004, visit as visitAt } from './support/lms.js';
import { essay, multiple, single } from './support/questions.js';
import { stubStorage } from './support/storage.js';

const data = courseData([
  { id: 'one', samples: [single('q1', ['docker-hub', 'none'], 'docker-hub', { objective: 'Find images' })] },
  { id: 'two', samples: [multiple('q2', ['a', 'b', 'c'], ['a', 'c'], { points: 2, scoring: 'partial' })] },
]);
const withMark = { ...data, course: { ...data.course, passMark: 80 } };

let clock: ManualClock;
beforeEach(() => {
  clock = fakeClock();
  stubStorage();
});
afterEach(() => vi.unstubAllGlobals());

const visit = (api: Api, edition: Edition, made: PlayerData) => visitAt(api, edition, made, clock);

/** What tests look at, by each edition's names. (scorm-again drops zeros from the times of SCORM 1.2.) */
const editions = [
  {
    name: 'SCORM 1.2',
    edition: scorm12,
    lms: lms12,
    mode: 'lesson_mode',
    state: {
      score: 'cmi.core.score.raw',
      min: 'cmi.core.score.min',
      max: 'cmi.core.score.max',
      status: 'cmi.core.lesson_status',
      exit: 'cmi.core.exit',
      location: 'cmi.core.lesson_location',
      time: 'cmi.core.session_time',
    },
    time: '01:30:00',
    interaction: {
      time: '10:11:12',
      student_response: 'b',
      'correct_responses.0.pattern': 'a',
      result: 'wrong',
      latency: '00:00:02.5',
    },
    partialResult: '0.5',
  },
  {
    name: 'SCORM 2004',
    edition: scorm2004,
    lms: lms2004,
    mode: 'mode',
    state: {
      score: 'cmi.score.raw',
      min: 'cmi.score.min',
      max: 'cmi.score.max',
      scaled: 'cmi.score.scaled',
      status: 'cmi.completion_status',
      success: 'cmi.success_status',
      exit: 'cmi.exit',
      location: 'cmi.location',
      time: 'cmi.session_time',
    },
    time: 'PT1H30M0S',
    interaction: {
      timestamp: '2026-11-24T10:11:12',
      learner_response: 'none',
      'correct_responses.0.pattern': 'docker_hub',
      result: 'incorrect',
      latency: 'PT0H0M2.50S',
      description: '{lang=en}Prompt of q1',
    },
    partialResult: '0.5',
  },
];

describe.each(editions)(
  '$name',
  ({ edition, interaction, lms: newLms, mode, name, partialResult, state, time }) => {
    const read = (lms: ReturnType<typeof newLms>, elements: Record<string, string>) =>
      Object.fromEntries(Object.entries(elements).map(([name, element]) => [name, lms.get(element)]));
    const is2004 = name === 'SCORM 2004';

    test('a fresh launch reports nothing as done', () => {
      const lms = newLms();
      visit(lms.api, edition, withMark);
      const { exit, location, score, status } = read(lms, state);
      expect({ exit, location, score, status }).toEqual({
        exit: 'suspend',
        location: 'one',
        score: '',
        status: 'incomplete',
      });
    });

    test('an answer is written in full before anything else happens', () => {
      const lms = newLms();
      const page = visit(lms.api, edition, data);
      page.answer('q1', 'none');
      expect(
        read(
          lms,
          Object.fromEntries(Object.keys(interaction).map((key) => [key, `cmi.interactions.0.${key}`])),
        ),
      ).toEqual(interaction);
      expect(read(lms, { id: 'cmi.interactions.0.id', type: 'cmi.interactions.0.type' })).toEqual({
        id: 'q1',
        type: 'choice',
      });
      expect(lms.get('cmi.interactions.0.weighting')).toBe('1');
      expect(read(lms, state)).toMatchObject({ score: '0', min: '0', max: '100', status: 'incomplete' });
      expect([...page.notices]).toEqual([]);
    });

    test('score and status follow the answers', () => {
      const lms = newLms();
      const page = visit(lms.api, edition, withMark);
      page.answer('q1', 'docker-hub');
      page.answer('q2', ['a']);
      expect(lms.get('cmi.interactions.1.result')).toBe(partialResult);
      expect(read(lms, state)).toMatchObject({
        score: '66.67',
        ...(is2004 ? { scaled: '0.6667', status: 'completed', success: 'failed' } : { status: 'failed' }),
      });
      page.answer('q2', ['a', 'c']);
      expect(read(lms, state)).toMatchObject({
        score: '100',
        ...(is2004 ? { scaled: '1', status: 'completed', success: 'passed' } : { status: 'passed' }),
      });
      expect(lms.get('cmi.interactions._count')).toBe('3');
    });

    test('a course without a pass mark is completed', () => {
      const lms = newLms();
      const page = visit(lms.api, edition, data);
      page.answer('q1', 'none');
      page.answer('q2', ['b']);
      expect(read(lms, state)).toMatchObject({
        score: '0',
        status: 'completed',
        ...(is2004 && { success: 'unknown' }),
      });
    });

    test("the LMS's pass mark replaces the course's", () => {
      const lms = is2004
        ? lms2004({ scaled_passing_score: '0.5' })
        : lms12({ student_data: { mastery_score: '50' } });
      const page = visit(lms.api, edition, withMark);
      page.answer('q1', 'none');
      page.answer('q2', ['a', 'c']);
      expect(lms.get(is2004 ? 'cmi.success_status' : 'cmi.core.lesson_status')).toBe('passed');
    });

    test('the next session finds everything and appends its interactions', () => {
      const first = newLms();
      const before = visit(first.api, edition, data);
      before.answer('q1', 'docker-hub');
      before.view('two');
      before.store.onPageHide();
      const second = first.relaunch();
      const after = visit(second.api, edition, data);
      expect(after.progress.records.get('q1')).toEqual({ answer: 'docker-hub', attempts: 1, score: 1 });
      expect(after.progress.seed).toBe(before.progress.seed);
      expect(second.get(state.location)).toBe('two');
      after.answer('q2', ['a', 'c']);
      expect(second.get('cmi.interactions.1.id')).toBe('q2');
      expect(second.get(state.score)).toBe('100');
    });

    test('a session reports its own length', () => {
      const lms = newLms();
      const page = visit(lms.api, edition, data);
      clock.advance(90 * 60_000);
      clock.setDate(new Date(0));
      page.store.onHidden();
      expect(lms.get(state.time)).toBe(time);
    });

    test.each(['browse', 'review'])('mode %s writes nothing', (name) => {
      const first = newLms();
      visit(first.api, edition, data).answer('q1', 'docker-hub');
      const second = first.relaunch({ [mode]: name });
      const written = vi.spyOn(second.api, edition.calls.set);
      const page = visit(second.api, edition, data);
      page.answer('q2', ['b']);
      page.store.onHidden();
      page.store.onPageHide();
      expect(written).not.toHaveBeenCalled();
      expect([...page.notices]).toEqual(['reviewing']);
      expect(page.progress.records.get('q1')?.score).toBe(1);
    });

    test('objectives are found by id and reported', () => {
      const lms = newLms({ objectives: { 0: { id: 'primary' } } });
      const page = visit(lms.api, edition, data);
      page.answer('q1', 'docker-hub');
      page.answer('q2', ['b']);
      expect(lms.get('cmi.objectives._count')).toBe('2');
      expect(lms.get('cmi.objectives.1.id')).toMatch(/^Find_images_/);
      expect(lms.get('cmi.objectives.1.score.raw')).toBe('100');
      expect(lms.get('cmi.interactions.0.objectives.0.id')).toBe(lms.get('cmi.objectives.1.id'));
    });

    test('an objective is completed once all its questions are answered, and scored by their points', () => {
      const objective = 'Find images';
      const lms = newLms();
      const samples = [
        single('q1', ['x', 'y'], 'x', { objective, points: 3 }),
        single('q2', ['x', 'y'], 'x', { objective }),
        single('q3', ['x', 'y'], 'x', { objective: 'Another' }),
      ];
      const page = visit(lms.api, edition, courseData([{ id: 'one', samples }]));
      const [completion, raw] = [is2004 ? 'completion_status' : 'status', 'score.raw'].map(
        (element) => `cmi.objectives.0.${element}`,
      ) as [string, string];
      expect([lms.get(completion), lms.get(raw)]).toEqual(['incomplete', '0']);
      page.answer('q1', 'x');
      expect([lms.get(completion), lms.get(raw)]).toEqual(['incomplete', '75']);
      page.answer('q2', 'y');
      expect([lms.get(completion), lms.get(raw)]).toEqual(['completed', '75']);
      expect(lms.get(completion.replace('0', '1'))).toBe('incomplete');
    });

    test('objectives whose names begin alike have short ids of their own', () => {
      const lms = newLms();
      const names = ['a', 'b'].map((end) => 'A long objective '.repeat(15) + end);
      const samples = names.map((objective, n) => single(`q${n}`, ['x'], 'x', { objective }));
      visit(lms.api, edition, courseData([{ id: 'one', samples }]));
      const [one = '', two = ''] = [0, 1].map((n) => lms.get(`cmi.objectives.${n}.id`));
      expect(one).not.toBe(two);
      for (const id of [one, two]) expect(id).toMatch(/^\w{1,50}$/);
    });

    test('an objective of ungraded questions has no score', () => {
      const lms = newLms();
      const opinion = essay('q1');
      opinion.question.objective = 'Reflect';
      const written = vi.spyOn(lms.api, edition.calls.set);
      const page = visit(lms.api, edition, courseData([{ id: 'one', samples: [opinion] }]));
      page.answer('q1', 'I think so.');
      expect(lms.get('cmi.objectives.0.id')).toMatch(/^Reflect_/);
      expect(lms.get('cmi.objectives.0.score.raw')).toBe('');
      expect(written.mock.calls.filter(([element]) => `${element}`.includes('score'))).toEqual([]);
      expect([lms.get(state.score), lms.get('cmi.interactions.0.result')]).toEqual(['', 'neutral']);
    });

    test("an objective's id is set once", () => {
      const idsSet = (spy: { mock: { calls: unknown[][] } }) =>
        spy.mock.calls.filter(([element]) => /^cmi\.objectives\.\d+\.id$/.test(`${element}`));
      const first = newLms({ objectives: { 0: { id: 'primary' } } });
      const written = vi.spyOn(first.api, edition.calls.set);
      const page = visit(first.api, edition, data);
      page.answer('q1', 'docker-hub');
      page.answer('q2', ['b']);
      page.store.onPageHide();
      expect(idsSet(written)).toHaveLength(1);
      const second = first.relaunch();
      const writtenLater = vi.spyOn(second.api, edition.calls.set);
      visit(second.api, edition, data).answer('q2', ['a']);
      expect(idsSet(writtenLater)).toEqual([]);
      expect(second.get('cmi.objectives._count')).toBe('2');
    });

    test('a draw from a bank is the same in the next session, and in a course that was edited', () => {
      const inBank = ['a', 'b', 'c', 'd', 'e'];
      const bankOf = (of: string[]) =>
        courseData([
          {
            id: 'one',
            banks: [{ draw: 2, of }],
            samples: of.map((id) => single(id, ['x', 'y'], 'x', { objective: id })),
          },
        ]);
      const first = newLms();
      const before = visit(first.api, edition, bankOf(inBank));
      const drawn = drawnIds(before.items, before.progress);
      expect(drawn).toHaveLength(2);
      before.answer(drawn[0] ?? '', 'x');
      expect(first.get(state.score)).toBe('50');
      expect(first.get('cmi.objectives._count')).toBe('2');
      before.store.onPageHide();

      const later = first.relaunch();
      const edited = visit(later.api, edition, bankOf(['n', 'm', ...inBank.toReversed(), 'o', 'p', 'q']));
      expect(drawnIds(edited.items, edited.progress)).toEqual(drawn.toReversed());
      edited.answer(drawn[1] ?? '', 'x');
      expect(later.get(state.score)).toBe('100');
      expect(later.get('cmi.objectives._count')).toBe('2');
    });

    test('starting over lowers no score', () => {
      const lms = newLms();
      const page = visit(lms.api, edition, data);
      page.answer('q1', 'docker-hub');
      page.startOver();
      expect(read(lms, state)).toMatchObject({ score: '33.33', status: 'incomplete' });
      expect(page.progress.records.size).toBe(0);
    });

    test('starting over before the LMS answers counts when it does', () => {
      const first = newLms();
      const before = visit(first.api, edition, data);
      before.answer('q1', 'docker-hub');
      before.store.onPageHide();
      const lms = first.relaunch();
      const begin = vi.spyOn(lms.api, edition.calls.initialize).mockReturnValue('false');
      const page = visit(lms.api, edition, data);
      page.store.save(freshProgress(4711), { type: 'restarted' });
      begin.mockRestore();
      clock.advance(60_000);
      expect([page.progress.seed, page.progress.records.size]).toEqual([4711, 0]);
      expect(read(lms, state)).toMatchObject({ score: '33.33', status: 'incomplete' });
      page.store.onPageHide();
      const after = visit(lms.relaunch().api, edition, data);
      expect([after.progress.seed, after.progress.records.size]).toEqual([4711, 0]);
    });

    describe.each<[string, () => unknown]>([
      [
        'throws',
        () => {
          throw new Error('LMS');
        },
      ],
      ['returns "false"', () => 'false'],
      ['returns undefined', () => undefined],
      ['returns false', () => false],
      ['returns null', () => null],
    ])('where a call %s', (_fault, fail) => {
      const { lastError, ...calls } = edition.calls;

      test.each(Object.entries(calls))('%s: the final state is the same', (_call, call) => {
        const expected = newLms();
        const lms = newLms();
        let isFaulty = true;
        const failsAt = call;
        const api: Api = new Proxy(lms.api, {
          get:
            (target, property: string) =>
            (...parameters: string[]) => {
              if (isFaulty && (property === failsAt || property === lastError)) return fail();
              return target[property]?.(...parameters);
            },
        });
        const pages = [visit(expected.api, edition, withMark), visit(api, edition, withMark)];
        for (const page of pages) {
          page.answer('q1', 'none');
          page.answer('q1', 'docker-hub');
          page.answer('q2', ['a']);
        }
        const faulty = pages[1];
        // Ending a session fails only after the learner has left.
        if (failsAt !== edition.calls.terminate) expect([...(faulty?.notices ?? [])]).toEqual(['notSaved']);
        isFaulty = false;
        clock.advance(60_000);
        expect([...(faulty?.notices ?? [])]).toEqual([]);
        for (const element of [...Object.values(state), 'cmi.interactions._count'].filter(
          (one) => one !== state.time,
        )) {
          expect([element, lms.get(element)]).toEqual([element, expected.get(element)]);
        }
        expect(faulty?.progress.records).toEqual(pages[0]?.progress.records);
      });
    });

    test('what an LMS never accepted is there in the next session', () => {
      const lms = newLms();
      const page = visit(lms.api, edition, data);
      page.answer('q1', 'docker-hub');
      const commit = vi.spyOn(lms.api, edition.calls.commit).mockReturnValue('false');
      const set = vi.spyOn(lms.api, edition.calls.set).mockReturnValue(undefined);
      page.answer('q2', ['a', 'c']);
      page.store.onPageHide();
      for (const spy of [commit, set]) spy.mockRestore();
      const after = visit(lms.relaunch().api, edition, data);
      expect([...after.progress.records.keys()]).toEqual(['q1', 'q2']);
    });

    test('nothing is written over state that arrives late', () => {
      const first = newLms();
      const before = visit(first.api, edition, data);
      before.answer('q1', 'docker-hub');
      before.store.onPageHide();
      const second = first.relaunch();
      const get = second.api[edition.calls.get]?.bind(second.api);
      let isLate = true;
      vi.spyOn(second.api, edition.calls.get).mockImplementation((element) =>
        isLate && element === 'cmi.suspend_data' ? '' : get?.(element as string),
      );
      const written = vi.spyOn(second.api, edition.calls.set);
      const page = visit(second.api, edition, data);
      page.answer('q2', ['a', 'c']);
      expect(written).not.toHaveBeenCalled();
      expect([...page.notices]).toEqual(['notSaved']);
      isLate = false;
      clock.advance(60_000);
      expect([...page.progress.records.keys()].sort()).toEqual(['q1', 'q2']);
      expect(second.get(state.score)).toBe('100');
      expect([...page.notices]).toEqual([]);
    });

    test.each(['', 'h1xxxxxdamaged', 'another program wrote this', 'h9'])(
      'suspend data %j lower no score',
      (text) => {
        const first = newLms();
        const before = visit(first.api, edition, withMark);
        before.answer('q1', 'docker-hub');
        before.answer('q2', ['a', 'c']);
        before.store.onPageHide();
        const second = first.relaunch();
        const get = second.api[edition.calls.get]?.bind(second.api);
        vi.spyOn(second.api, edition.calls.get).mockImplementation((element) =>
          element === 'cmi.suspend_data' ? text : get?.(element as string),
        );
        const page = visit(second.api, edition, withMark);
        clock.advance(120_000);
        page.answer('q1', 'none');
        expect(read(second, state)).toMatchObject({
          score: '100',
          ...(is2004 ? { status: 'completed', success: 'passed' } : { status: 'passed' }),
        });
        expect(second.get('cmi.suspend_data')).toContain(text.replaceAll(' ', ''));
      },
    );

    test('ending the session writes its length, and happens once', () => {
      const lms = newLms();
      const page = visit(lms.api, edition, data);
      const written = vi.spyOn(lms.api, edition.calls.set);
      const committed = vi.spyOn(lms.api, edition.calls.commit);
      const ended = vi.spyOn(lms.api, edition.calls.terminate);
      clock.advance(90 * 60_000);
      page.store.onPageHide();
      page.store.onPageHide();
      expect(written.mock.calls.map(([element]) => element)).toEqual([state.time]);
      expect(lms.get(state.time)).toBe(time);
      // In SCORM 2004 a commit may fail while the page goes away; there the end of the session commits.
      expect(committed).toHaveBeenCalledTimes(is2004 ? 0 : 1);
      expect(ended).toHaveBeenCalledTimes(1);
    });

    test('a page that went away tries nothing any more', () => {
      const lms = newLms();
      vi.spyOn(lms.api, edition.calls.commit).mockReturnValue('false');
      const page = visit(lms.api, edition, data);
      expect(clock.waiting()).toBe(1);
      page.store.onPageHide();
      expect(clock.waiting()).toBe(0);
    });

    test('a session that had ended before the page opened is over', () => {
      const lms = newLms();
      vi.spyOn(lms.api, edition.calls.initialize).mockReturnValue('false');
      vi.spyOn(lms.api, edition.calls.lastError).mockReturnValue('104');
      const page = visit(lms.api, edition, data);
      page.answer('q1', 'docker-hub');
      expect([...page.notices]).toEqual(['sessionEnded']);
      expect(clock.waiting()).toBe(0);
    });

    test('an LMS that answers after its session ended has no session', () => {
      const lms = newLms();
      const page = visit(lms.api, edition, data);
      page.store.onPageHide();
      vi.spyOn(lms.api, edition.calls.initialize).mockReturnValue('false');
      vi.spyOn(lms.api, edition.calls.lastError).mockReturnValue('101');
      vi.spyOn(lms.api, edition.calls.get).mockReturnValue('incomplete');
      page.store.onPageShow();
      expect([...page.notices]).toEqual(['sessionEnded']);
    });

    test('a new session of the page counts its own time and the interactions that the LMS has', () => {
      const first = newLms();
      let lms = first;
      const api: Api = new Proxy(first.api, {
        get:
          (_target, call: string) =>
          (...parameters: string[]) =>
            lms.api[call]?.(...parameters),
      });
      const page = visit(api, edition, data);
      page.answer('q1', 'none');
      page.answer('q1', 'docker-hub');
      clock.advance(90 * 60_000);
      page.store.onPageHide();
      // This LMS does not return interactions.
      lms = newLms();
      page.store.onPageShow();
      page.answer('q2', ['a', 'c']);
      expect([lms.get('cmi.interactions._count'), lms.get('cmi.interactions.0.id')]).toEqual(['1', 'q2']);
      expect(lms.get(state.time)).toBe(is2004 ? 'PT0H0M0S' : '00:00:00');
    });

    test('a page that comes back while the LMS is silent tries again', () => {
      const first = newLms();
      let lms = first;
      let isSilent = false;
      const { initialize } = edition.calls;
      const api: Api = new Proxy(first.api, {
        get:
          (_target, call: string) =>
          (...parameters: string[]) =>
            isSilent && call === initialize ? undefined : lms.api[call]?.(...parameters),
      });
      const page = visit(api, edition, data);
      page.answer('q1', 'docker-hub');
      page.store.onPageHide();
      lms = first.relaunch();
      isSilent = true;
      page.store.onPageShow();
      expect([...page.notices]).toEqual(['notSaved']);
      isSilent = false;
      page.answer('q2', ['a', 'c']);
      expect([[...page.notices], lms.get(state.score)]).toEqual([[], '100']);
    });

    test('a page that comes back after its session ended says so, and loses no answer', () => {
      const lms = newLms();
      const page = visit(lms.api, edition, data);
      page.store.onPageHide();
      page.store.onHidden();
      page.store.onPageShow();
      const began = !page.notices.has('sessionEnded');
      page.answer('q1', 'docker-hub');
      clock.advance(600_000);
      expect([...page.notices]).toEqual(began ? [] : ['sessionEnded']);
      const after = visit(lms.relaunch().api, edition, data);
      expect(after.progress.records.get('q1')?.score).toBe(1);
    });
  },
);
