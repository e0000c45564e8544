import type { ManualClock } from '@hornbook/lms-simulator';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Api } from '../src/lms/lms-client.js';
import { freshProgress } from '../src/state/progress.js';
import { fakeClock } from './support/clock.js';
import { courseData } from './support/course.js';
import { editions } from './support/editions.js';
import { type Lms, type Visit, visit as visitAt } from './support/lms.js';
import { single } from './support/questions.js';
import { type StubbedStorage, stubStorage } from './support/storage.js';
import { withCalls } from './support/strange.js';

const data = courseData([
  { id: 'one', samples: ['q1', 'q2', 'q3', 'q4'].map((id) => single(id, ['right', 'wrong'], 'right')) },
]);

let clock: ManualClock;
let storage: StubbedStorage;
beforeEach(() => {
  clock = fakeClock();
  storage = stubStorage();
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe.each(editions)('$name', ({ edition, is12, lms: newLms, learner, score }) => {
  const { commit, get, set } = edition.calls;
  const visit = (api: Api): Visit => visitAt(api, edition, data, clock);
  const idOf = (id: string) => (is12 ? { core: { student_id: id } } : { learner_id: id });
  const changeOf = (id: string) => (is12 ? { student_id: id } : { learner_id: id });
  /** An LMS that accepts nothing any more. */
  const deaf = (api: Api): Api => withCalls(api, { [set]: () => 'false', [commit]: () => 'false' });
  const answered = (page: Visit) => [...page.progress.records.keys()].sort();

  /** The learner answers q1, which the LMS stores, then q2, which only the browser stores. */
  function loseOne(first: Lms): Lms {
    let isDeaf = false;
    const api = withCalls(first.api, {
      [set]: (target, ...pair) => (isDeaf ? 'false' : target[set]?.(...pair)),
      [commit]: (target, ...none) => (isDeaf ? 'false' : target[commit]?.(...none)),
    });
    const page = visit(api);
    page.answer('q1', 'right');
    isDeaf = true;
    page.answer('q2', 'right');
    page.store.onPageHide();
    return first;
  }

  test('the copy is used for its learner in its attempt', () => {
    const next = loseOne(newLms()).relaunch();
    expect(storage.values.size).toBe(1);
    const page = visit(next.api);
    expect(answered(page)).toEqual(['q1', 'q2']);
    expect(Number(next.get(score))).toBe(50);
  });

  test.each(['', '   ', '0', 'guest', 'Anonymous', 'null', 'undefined'])(
    'the learner id %j stands for nobody: no copy',
    (id) => {
      const next = loseOne(newLms(idOf(id))).relaunch();
      expect(storage.values.size).toBe(0);
      expect(answered(visit(next.api))).toEqual(['q1']);
    },
  );

  test.each(['null', 'exception'])('a learner id that is %s: no copy', (kind) => {
    const silent = withCalls(newLms().api, {
      [get](target, element = '') {
        if (element !== learner) return target[get]?.(element);
        if (kind === 'null') return null;
        throw new Error('unset');
      },
    });
    const page = visit(deaf(silent));
    page.answer('q1', 'right');
    expect(storage.values.size).toBe(0);
  });

  test('the next learner neither sees nor removes it', () => {
    const first = loseOne(newLms());
    const other = visit(newLms(idOf('bob')).api);
    other.answer('q3', 'wrong');
    expect(answered(other)).toEqual(['q3']);
    const same = visit(first.relaunch(changeOf('bob')).api);
    expect(answered(same)).toEqual(['q1']);
    expect(answered(visit(first.relaunch().api))).toEqual(['q1', 'q2']);
  });

  test("another learner's copy of the same attempt is ignored, in storage and when it is written", () => {
    const first = newLms();
    visit(first.api).store.onPageHide();
    const own = visit(first.relaunch().api);
    const other = visit(deaf(first.relaunch(changeOf('bob')).api));
    storage.changes();
    other.answer('q1', 'right');
    const changes = storage.changes();
    expect(changes).toHaveLength(1);
    for (const change of changes) own.store.onStorage(change[0]);
    expect(answered(own)).toEqual([]);
    expect(answered(visit(first.relaunch().api))).toEqual([]);
    expect(answered(visit(first.relaunch(changeOf('bob')).api))).toEqual(['q1']);
  });

  test.each([
    ['ab-initio', { entry: 'ab-initio' }],
    ['nothing', { entry: '' }],
  ])('a fresh attempt (entry: %s) ignores and replaces the old copy', (_name, entry) => {
    loseOne(newLms());
    const [old] = storage.values.values();
    const fresh = newLms(is12 ? { core: { ...idOf('ada').core, ...entry } } : { ...idOf('ada'), ...entry });
    const page = visit(fresh.api);
    expect(answered(page)).toEqual([]);
    expect([...storage.values.values()]).not.toContain(old);
    page.answer('q3', 'wrong');
    expect(Number(fresh.get(score))).toBe(0);
  });

  test('a later session of that fresh attempt ignores an old copy, too', () => {
    loseOne(newLms());
    const [[name, text] = ['', '']] = storage.values;
    const fresh = newLms();
    const page = visit(fresh.api);
    page.answer('q3', 'right');
    page.store.onPageHide();
    storage.values.set(name, text);
    expect(answered(visit(fresh.relaunch().api))).toEqual(['q3']);
  });

  test('an attempt with entry ab-initio ignores it, whatever else the LMS returns', () => {
    const next = loseOne(newLms()).relaunch({ entry: 'ab-initio' });
    expect(answered(visit(next.api))).toEqual(['q1']);
  });

  test('a reviewer sees what the LMS has, and the copy stays', () => {
    const first = loseOne(newLms());
    const page = visit(first.relaunch({ [is12 ? 'lesson_mode' : 'mode']: 'review' }).api);
    page.store.onPageHide();
    expect([answered(page), storage.values.size]).toEqual([['q1'], 1]);
  });

  test('a later answer that the LMS has from elsewhere stays', () => {
    const first = loseOne(newLms());
    const elsewhere = first.relaunch();
    const kept = [...storage.values];
    storage.values.clear();
    const other = visit(elsewhere.api);
    other.answer('q2', 'wrong');
    other.answer('q2', 'wrong');
    other.store.onPageHide();
    for (const [name, text] of kept) storage.values.set(name, text);
    const page = visit(elsewhere.relaunch().api);
    expect(page.progress.records.get('q2')).toMatchObject({ attempts: 2, answer: 'wrong' });
  });

  test('starting over is not undone if the LMS does not know of it', () => {
    const first = newLms();
    let isDeaf = false;
    const page = visit(
      withCalls(first.api, {
        [set]: (target, ...pair) => (isDeaf ? 'false' : target[set]?.(...pair)),
        [commit]: (target, ...none) => (isDeaf ? 'false' : target[commit]?.(...none)),
      }),
    );
    page.answer('q1', 'right');
    isDeaf = true;
    page.store.save(freshProgress(4711), { type: 'restarted' });
    page.store.onPageHide();
    const next = first.relaunch();
    const after = visit(next.api);
    expect([answered(after), Number(next.get(score)), after.progress.seed]).toEqual([[], 25, 4711]);
  });

  test('an answer that could not be told becomes an interaction at the next launch, without a time', () => {
    const next = loseOne(newLms()).relaunch();
    visit(next.api);
    expect(next.get('cmi.interactions._count')).toBe('2');
    expect(next.get('cmi.interactions.1.id')).toBe('q2');
    expect(next.get('cmi.interactions.1.result')).toBe('correct');
    expect(next.get('cmi.interactions.1.latency')).toBe('');
    const third = next.relaunch();
    visit(third.api);
    expect(third.get('cmi.interactions._count')).toBe('2');
  });

  describe('two pages of one attempt', () => {
    /** Lets one page act and the other react to the storage events, which must come to an end. */
    function talk(pages: readonly [Visit, Visit], act: () => void): void {
      storage.changes();
      act();
      let [speaker, listener] = pages;
      for (let turn = 0, said = storage.changes(); said.length > 0; turn += 1, said = storage.changes()) {
        expect(turn).toBeLessThan(5);
        for (const change of said) listener.store.onStorage(change[0]);
        [speaker, listener] = [listener, speaker];
      }
    }

    /** Two sessions, each with its own copy of what is stored. */
    function twoSessions(isFresh = false): { first: Lms; second: Lms; one: Visit; two: Visit } {
      const before = newLms(is12 ? { core: { entry: 'ab-initio' } } : { entry: 'ab-initio' });
      const opener = visit(before.api);
      if (!isFresh) opener.store.onPageHide();
      const [first, second] = [isFresh ? before : before.relaunch(), before.relaunch()];
      const [one, two] = [isFresh ? opener : visit(first.api), visit(second.api)];
      return { first, second, one, two };
    }

    test.each([false, true])(
      'have all answers of both, whichever writes last (in a fresh attempt: %s)',
      (isFresh) => {
        const { first, one, second, two } = twoSessions(isFresh);
        talk([one, two], () => one.answer('q1', 'right'));
        talk([two, one], () => two.answer('q2', 'right'));
        talk([one, two], () => one.answer('q3', 'wrong'));
        talk([two, one], () => two.answer('q3', 'right'));
        for (const page of [one, two]) expect(answered(page)).toEqual(['q1', 'q2', 'q3']);
        for (const lms of [first, second]) expect(Number(lms.get(score))).toBe(75);
        one.store.onPageHide();
        two.store.onPageHide();
        expect(answered(visit(second.relaunch().api))).toEqual(['q1', 'q2', 'q3']);
      },
    );

    test('have them even if both answer the same question at once, or the LMS accepts nothing for a while', () => {
      const { first, one, second, two } = twoSessions();
      const spies = [first, second].map(({ api }) => vi.spyOn(api, commit).mockReturnValue('false'));
      talk([one, two], () => one.answer('q1', 'right'));
      talk([two, one], () => two.answer('q2', 'wrong'));
      storage.changes();
      one.answer('q4', 'wrong');
      const fromOne = storage.changes();
      two.answer('q4', 'right');
      const fromTwo = storage.changes();
      talk([two, one], () => fromOne.forEach((change) => void two.store.onStorage(change[0])));
      talk([one, two], () => fromTwo.forEach((change) => void one.store.onStorage(change[0])));
      for (const spy of spies) spy.mockRestore();
      talk([one, two], () => clock.advance(120_000));
      for (const lms of [first, second]) expect(Number(lms.get(score))).toBe(50);
      for (const page of [one, two]) expect([...page.notices]).toEqual([]);
    });

    test.each([false, true])(
      'a page that learned nothing of the other lowers no score when it leaves (in a fresh attempt: %s)',
      (isFresh) => {
        const { first, one, second, two } = twoSessions(isFresh);
        one.answer('q1', 'right');
        one.answer('q2', 'right');
        one.store.onPageHide();
        two.store.onPageHide();
        for (const lms of [first, second]) expect(Number(lms.get(score))).toBe(50);
        expect(answered(visit(second.relaunch().api))).toEqual(['q1', 'q2']);
      },
    );

    test('a page that learned nothing of the other goes on with its answers', () => {
      const { one, second, two } = twoSessions();
      one.answer('q1', 'right');
      two.answer('q3', 'right');
      expect(answered(two)).toEqual(['q1', 'q3']);
      expect(Number(second.get(score))).toBe(50);
    });

    test('starting over in one reaches the other', () => {
      const { one, two } = twoSessions();
      talk([one, two], () => one.answer('q1', 'right'));
      talk([one, two], () => one.startOver());
      expect(answered(two)).toEqual([]);
      talk([two, one], () => two.answer('q2', 'wrong'));
      expect(answered(one)).toEqual(['q2']);
    });

    test('in one session: the second finds it running, and neither overwrites the other', () => {
      storage.values.clear();
      const lms = newLms(idOf(''));
      const one = visit(lms.api);
      const two = visit(lms.api);
      clock.advance(5000);
      expect([...two.notices]).toEqual([]);
      one.answer('q1', 'right');
      two.answer('q2', 'right');
      one.answer('q3', 'right');
      expect(Number(lms.get(score))).toBe(75);
      expect(answered(one)).toEqual(['q1', 'q2', 'q3']);
      expect(lms.get('cmi.interactions._count')).toBe('3');
    });
  });
});
