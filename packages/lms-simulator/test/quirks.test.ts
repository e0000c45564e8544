import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  createLms,
  type EditionName,
  faultKinds,
  type LmsOptions,
  manualClock,
  type Quirk,
  quirkSets,
} from '../src/index.js';

function start(edition: EditionName, quirks: readonly Quirk[], options: Partial<LmsOptions> = {}) {
  const lms = createLms({ edition, quirks, clock: manualClock(), ...options });
  const { elements, methods } = lms.edition;
  const open = () => {
    const session = lms.launch();
    const call = (name: keyof typeof methods, ...parameters: string[]): unknown =>
      session.api[methods[name]]?.(...parameters);
    call('initialize', '');
    return {
      session,
      call,
      get: (element: string) => call('get', element),
      set: (element: string, value: string) => call('set', element, value),
      error: () => call('lastError', ''),
    };
  };
  return { elements, lms, open };
}

test('every quirk has an id of its own, a sentence and a source', () => {
  const all = Object.values(quirkSets).flat() as Quirk[];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const [name, quirks] of Object.entries(quirkSets)) {
    for (const { id, says, source } of quirks) {
      expect(id).toMatch(new RegExp(`^${name}-[a-z-]+$`));
      expect(says).toMatch(/^[A-Z].*\.$/);
      expect(source).toMatch(/^https:\/\//);
    }
  }
});

test('the README names every quirk and every kind of fault', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const ids = (Object.values(quirkSets).flat() as Quirk[]).map(({ id }) => id);
  expect([...ids, ...Object.keys(faultKinds)].filter((id) => !readme.includes(`\`${id}\``))).toEqual([]);
});

/** Status after a session with a score and a status of its own, and the mode of the next launch. */
function afterSession(quirks: readonly Quirk[], raw: string, status: string) {
  const { lms, open } = start('scorm12', quirks, { elements: { 'cmi.student_data.mastery_score': '80' } });
  const { call, set } = open();
  if (raw) set('cmi.core.score.raw', raw);
  if (status) set('cmi.core.lesson_status', status);
  call('terminate', '');
  return [lms.stored()['cmi.core.lesson_status'], open().get('cmi.core.lesson_mode')];
}

describe('moodle', () => {
  const { moodle } = quirkSets;

  test.each([
    ['50', 'incomplete', 'failed', 'review'],
    ['80', 'incomplete', 'passed', 'review'],
    ['', 'incomplete', 'incomplete', 'normal'],
    ['', '', 'completed', 'review'],
  ])('SCORM 1.2, mastery score 80, raw score %s, status %s', (raw, status, stored, mode) => {
    expect(afterSession(moodle, raw, status)).toEqual([stored, mode]);
    // By the standard the status is the same, and the next launch is as any other.
    expect(afterSession([], raw, status)).toEqual([stored, 'normal']);
  });

  test('SCORM 2004: a status is what the course has set, and a completed attempt is for review', () => {
    const { lms, open } = start('scorm2004', moodle, { elements: { 'cmi.scaled_passing_score': '0.8' } });
    const { call, get, set } = open();
    set('cmi.score.scaled', '0.9');
    expect(get('cmi.success_status')).toBe('unknown');
    set('cmi.completion_status', 'completed');
    call('terminate', '');
    expect(lms.stored()['cmi.success_status']).toBe(undefined);
    expect(open().get('cmi.mode')).toBe('review');
  });

  test('SCORM 2004: suspend data of a session that did not suspend is not given back', () => {
    const { open } = start('scorm2004', moodle);
    const first = open();
    first.set('cmi.suspend_data', 'kept');
    first.set('cmi.exit', 'suspend');
    first.call('terminate', '');
    const second = open();
    expect(second.get('cmi.suspend_data')).toBe('kept');
    second.set('cmi.exit', 'normal');
    second.call('terminate', '');
    expect(open().get('cmi.suspend_data')).toBe('');
  });

  test('SCORM 2004: a commit stores what another window has overwritten', () => {
    const stored = (quirks: readonly Quirk[]) => {
      const { lms, open } = start('scorm2004', quirks);
      const before = open();
      before.set('cmi.exit', 'suspend');
      before.call('terminate', '');
      const [one, other] = [open(), open()];
      one.set('cmi.location', 'one');
      one.call('commit', '');
      other.set('cmi.location', 'other');
      other.call('commit', '');
      one.call('commit', '');
      return lms.stored()['cmi.location'];
    };
    expect(stored(moodle)).toBe('one');
    expect(stored([])).toBe('other');
  });

  test('two windows that open a course for the first time are one attempt', () => {
    const { lms, open } = start('scorm2004', moodle);
    open();
    open();
    expect(lms.snapshot().attempts).toHaveLength(1);
  });

  test('SCORM 1.2 begins again after its end', () => {
    const { call } = start('scorm12', moodle).open();
    call('terminate', '');
    expect(call('initialize', '')).toBe('true');
  });

  test.each<[EditionName, string, string, string, number]>([
    ['scorm12', 'choice', 'weighting', '1000', 405],
    ['scorm2004', 'choice', 'learner_response', 'a-b', 406],
    ['scorm2004', 'fill-in', 'learner_response', '{a', 406],
    ['scorm2004', 'numeric', 'learner_response', '123456', 406],
    ['scorm2004', 'choice', 'description', 'two\nlines', 406],
  ])('%s: of a %s, %s is not %j', (edition, type, name, value, error) => {
    const refused = (quirks: readonly Quirk[]) => {
      const { set, error: lastError } = start(edition, quirks).open();
      set('cmi.interactions.0.id', 'q');
      set('cmi.interactions.0.type', type);
      set(`cmi.interactions.0.${name}`, value);
      return Number(lastError());
    };
    expect(refused(moodle)).toBe(error);
    expect(refused([])).toBe(0);
  });
});

test('open edX takes everything, counts nothing and has no entry', () => {
  const { lms, open } = start('scorm12', quirkSets['open-edx']);
  const { call, error, get, set } = open();
  expect(set('cmi.nothing', 'x')).toBe('true');
  expect(error()).toBe('0');
  expect(lms.stored()['cmi.nothing']).toBe('x');
  expect(get('cmi.interactions._count')).toBe('');
  expect(get('cmi.core.entry')).toBe('');
  expect(get('cmi.core.score.raw')).toBe(0);
  set('cmi.core.score.raw', '7');
  expect(get('cmi.core.score.raw')).toBe(7);
  expect(call('commit', '')).toBe('true');
});

test('cornerstone: Commit is null while the page goes away, and Terminate stores', () => {
  const { lms, open } = start('scorm2004', quirkSets.cornerstone);
  const { call, session, set } = open();
  set('cmi.location', 'here');
  session.unload();
  expect(call('commit', '')).toBe(null);
  expect(call('terminate', '')).toBe('true');
  expect(lms.stored()['cmi.location']).toBe('here');
});
