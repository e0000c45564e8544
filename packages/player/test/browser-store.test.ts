import { runtimeTypes } from '@hornbook/questions/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerItem } from '../src/state/attempt.js';
import { itemsOf } from '../src/state/item.js';
import { freshProgress, type Progress, withLocation, withRecord } from '../src/state/progress.js';
import { openBrowserStore } from '../src/store/browser-store.js';
import { courseData } from './support/course.js';
import { single } from './support/questions.js';

const data = courseData([
  { id: 'one', samples: [single('q1', ['right', 'wrong'], 'right', { points: 2 })] },
  { id: 'two', samples: [single('q2', ['right', 'wrong'], 'right')] },
]);
const items = itemsOf(data, runtimeTypes);
const prefix = 'hornbook course /course/ ';

/** As in a browser, the items are own properties, and the methods are not. */
const makeStorage = (): Record<string, string> =>
  Object.create({
    getItem(this: Record<string, string>, name: string) {
      return this[name] ?? null;
    },
    setItem(this: Record<string, string>, name: string, text: string) {
      if (isFull) throw new Error('full');
      this[name] = text;
    },
    removeItem(this: Record<string, string>, name: string) {
      delete this[name];
    },
  });

let isFull: boolean;
let storage: Record<string, string>;
let window: EventTarget;
beforeEach(() => {
  isFull = false;
  storage = makeStorage();
  window = Object.assign(new EventTarget(), { localStorage: storage });
  vi.stubGlobal('window', window);
  vi.stubGlobal('location', { pathname: '/course/index.html' });
});
afterEach(() => vi.unstubAllGlobals());

/** A page of the course, without the page. */
function openPage() {
  const notices = new Set<string>();
  const store = openBrowserStore({
    data,
    items,
    notices: { show: (name) => void notices.add(name), hide: (name) => void notices.delete(name) },
    changed(progress) {
      page.progress = progress;
      page.changes += 1;
    },
  });
  const page = {
    notices,
    store,
    progress: store.progress as Progress,
    changes: 0,
    answer(id: string, answer: string) {
      const item = items.find(({ question }) => question.id === id);
      if (!item) throw new Error(`no question ${id}`);
      const graded = answerItem(item, page.progress.records.get(id), answer);
      page.progress = withRecord(page.progress, id, graded.record);
      store.save(page.progress, { type: 'answered', item, graded, latency: 0 });
    },
    view(lesson: string) {
      page.progress = withLocation(page.progress, lesson);
      store.save(page.progress, { type: 'viewed', lesson });
    },
  };
  return page;
}

test('the next page finds what was stored', () => {
  const before = openPage();
  before.view('two');
  before.answer('q1', 'right');
  before.answer('q2', 'wrong');
  const { progress } = openPage();
  expect(progress).toMatchObject({ seed: before.progress.seed, location: 'two' });
  expect([...progress.viewed]).toEqual(['two']);
  expect(progress.records).toEqual(before.progress.records);
  expect(progress.elsewhere).toEqual(
    new Map([
      ['one', { earned: 2, answered: 1, questions: 1, done: true }],
      ['two', { earned: 0, answered: 1, questions: 1, done: true }],
    ]),
  );
});

test('starting over removes everything of this course in this folder, and nothing else', () => {
  const others = ['hornbook course /other/ seed', 'hornbook another /course/ seed', 'seed'];
  for (const name of others) storage[name] = '1';
  const page = openPage();
  page.view('one');
  page.answer('q1', 'right');
  page.store.save(freshProgress(4711), { type: 'restarted' });
  expect(Object.keys(storage)).toEqual([...others, `${prefix}seed`]);
  expect(openPage().progress).toEqual(freshProgress(4711));
});

test.each([
  [`${prefix}question/q1`, 1],
  [null, 1],
  ['hornbook another /course/ seed', 0],
])('a change of %s by another page is noticed %d times', (key, times) => {
  const page = openPage();
  openPage().answer('q1', 'right');
  window.dispatchEvent(Object.assign(new Event('storage'), { key }));
  expect([page.changes, page.progress.records.size]).toEqual([times, times]);
});

test.each([true, false])('a page shown again (from the back/forward cache: %s)', (persisted) => {
  const page = openPage();
  openPage().answer('q1', 'right');
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  expect(page.progress.records.size).toBe(persisted ? 1 : 0);
});

describe('what makes no sense is ignored:', () => {
  test.each([
    '',
    'null',
    '[]',
    'x',
    '{"answered":1,"earned":1}',
    '{"answered":1,"earned":1,"questions":"1"}',
  ])('the lesson score %j', (text) => {
    storage[`${prefix}lesson/one`] = text;
    expect(openPage().progress.elsewhere).toEqual(new Map());
  });

  test('the record of another question, or half a record', () => {
    openPage().answer('q1', 'right');
    const record = storage[`${prefix}question/q1`] ?? '';
    storage[`${prefix}question/q2`] = record;
    storage[`${prefix}question/q1`] = record.slice(0, -1);
    expect(openPage().progress.records.size).toBe(0);
  });

  test.each(['', '0', 'x'])('the seed %j', (seed) => {
    storage[`${prefix}seed`] = seed;
    const { progress } = openPage();
    expect(progress.seed).toBeGreaterThan(0);
    expect(openPage().progress.seed).toBe(progress.seed);
  });
});

describe('storage that is', () => {
  test('full: the page keeps progress in memory and says so until it can be stored', () => {
    const page = openPage();
    expect([...page.notices]).toEqual([]);
    isFull = true;
    page.answer('q1', 'right');
    expect([...page.notices]).toEqual(['notStored']);
    window.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
    expect([...page.progress.records.keys()]).toEqual(['q1']);
    expect(openPage().progress.records.size).toBe(0);
    isFull = false;
    page.answer('q1', 'wrong');
    expect([...page.notices]).toEqual([]);
    expect(openPage().progress.records.get('q1')).toMatchObject({ answer: 'wrong', attempts: 2 });
  });

  test('blocked: the same, as long as the page is open', () => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new Error('blocked');
      },
    });
    const page = openPage();
    expect([...page.notices]).toEqual(['notStored']);
    page.answer('q1', 'right');
    page.view('one');
    window.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
    expect([[...page.progress.records.keys()], page.progress.location]).toEqual([['q1'], 'one']);
    page.store.save(freshProgress(4711), { type: 'restarted' });
    window.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
    expect(page.progress).toEqual(freshProgress(4711));
    expect([...page.notices]).toEqual(['notStored']);
  });
});
