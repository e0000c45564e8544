import { createLms, fault, manualClock, quirkSets } from '@hornbook/lms-simulator';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { courseData } from './support/course.js';
import { single } from './support/questions.js';
import { openPage, simulated, strictLms } from './support/simulated.js';
import { stubStorage } from './support/storage.js';

beforeEach(() => {
  stubStorage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const ids = ['q-1', 'q-2', 'q-3', 'q-4'];
const data = courseData([{ id: 'one', samples: ids.map((id) => single(id, ['right', 'wrong'], 'right')) }]);

describe.each(simulated)('$name', ({ edition, name }) => {
  test('an LMS that counts nothing gets every interaction at once, each at an index of its own', () => {
    const clock = manualClock();
    const lms = strictLms(name, clock, { quirks: quirkSets['open-edx'] });
    for (const answered of [ids.slice(0, 2), ids.slice(2)]) {
      lms.launch();
      const page = openPage(lms, edition, data, clock);
      for (const id of answered) page.answer(id, 'right');
      expect([...page.notices]).toEqual([]);
      page.store.onPageHide();
    }
    expect(ids.map((_id, index) => lms.stored()[`cmi.interactions.${index}.id`])).toEqual(ids);
  });

  test('an LMS that counts, and once says nothing, loses no interaction', () => {
    const clock = manualClock();
    const first = strictLms(name, clock);
    first.launch();
    const before = openPage(first, edition, data, clock);
    for (const id of ids.slice(0, 2)) before.answer(id, 'right');
    before.store.onPageHide();
    // It has lost the interactions, so there are fewer than there should be.
    const [attempt = {}] = first.snapshot().attempts;
    const kept = Object.fromEntries(
      Object.entries(attempt).filter(([element]) => !/interactions/.test(element)),
    );
    const lms = createLms({ edition: name, clock, snapshot: { edition: name, attempts: [kept] } });
    const session = lms.launch();
    const page = openPage(lms, edition, data, clock);
    page.answer('q-3', 'right');
    const isCount = { element: /^cmi\.interactions\._count$/, count: 1 };
    session.intercept(fault('returns-nothing', isCount, clock));
    page.answer('q-4', 'right');
    clock.advance(60_000);
    expect([0, 1].map((index) => lms.stored()[`cmi.interactions.${index}.id`])).toEqual(['q-3', 'q-4']);
    expect([...page.notices]).toEqual([]);
  });
});
