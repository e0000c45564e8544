import { manualClock, quirkSets } from '@hornbook/lms-simulator';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { courseData } from './support/course.js';
import { essay, single } from './support/questions.js';
import { openPage, simulated, strictLms } from './support/simulated.js';
import { stubStorage } from './support/storage.js';

beforeEach(() => {
  stubStorage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const ids = ['q-1', 'q-2', 'q-3', 'q-4'];
const samples = ids.map((id) => single(id, ['right', 'wrong'], 'right'));

describe.each(simulated)('$name', ({ edition, is12, name }) => {
  const passMark = edition.elements.passMark;
  const marks = [
    { whose: 'its own', course: { passMark: 80 }, elements: {} },
    { whose: "the LMS's", course: {}, elements: { [passMark]: is12 ? '80' : '0.8' } },
    { whose: 'both', course: { passMark: 60 }, elements: { [passMark]: is12 ? '80' : '0.8' } },
  ];
  const lmss = [
    { by: 'the standard', quirks: [] },
    { by: 'Moodle', quirks: quirkSets.moodle },
  ];
  test.each(lmss.flatMap((judge) => marks.map((mark) => ({ ...judge, ...mark }))))(
    'a course with $whose pass mark, left at 2 of 4, takes the rest after a relaunch, as $by judges',
    ({ course, elements, quirks }) => {
      const data = courseData([{ id: 'one', samples }], course);
      const clock = manualClock();
      const lms = strictLms(name, clock, { elements, quirks });
      lms.launch();
      const first = openPage(lms, edition, data, clock);
      for (const id of ids.slice(0, 2)) first.answer(id, 'right');
      first.store.onPageHide();
      expect(lms.stored()[is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status']).toBe('incomplete');

      lms.launch();
      const second = openPage(lms, edition, data, clock);
      expect(second.launch.recorded).toBeUndefined();
      expect([...second.progress.records.keys()]).toEqual(['q-1', 'q-2']);
      for (const id of ids.slice(2)) second.answer(id, 'right');
      second.store.onPageHide();
      expect(lms.stored()[is12 ? 'cmi.core.lesson_status' : 'cmi.success_status']).toBe('passed');
      expect(lms.stored()[is12 ? 'cmi.core.score.raw' : 'cmi.score.raw']).toBe('100');
    },
  );

  test('texts that the LMS has no room for are told of, and cost no score', () => {
    const data = courseData([{ id: 'one', samples: [essay('q-0'), ...samples] }]);
    const clock = manualClock();
    const lms = strictLms(name, clock);
    lms.launch();
    const page = openPage(lms, edition, data, clock);
    page.answer('q-1', 'right');
    page.answer('q-0', 'short');
    expect([...page.notices]).toEqual([]);
    page.answer('q-0', 'long '.repeat(is12 ? 1000 : 16_000));
    expect([...page.notices]).toEqual(['shortened']);
    page.store.onPageHide();
    lms.launch();
    const again = openPage(lms, edition, data, clock);
    expect(again.progress.records.get('q-1')?.answer).toBe('right');
    expect(lms.stored()[is12 ? 'cmi.core.score.raw' : 'cmi.score.raw']).toBe('25');
  });
});
