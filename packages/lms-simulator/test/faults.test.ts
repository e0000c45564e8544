import { describe, expect, test } from 'vitest';
import {
  createLms,
  damagesSuspendData,
  delaysStoring,
  type FaultKind,
  fault,
  faultKinds,
  type LmsWindow,
  lmsWindow,
  manualClock,
  type Snapshot,
} from '../src/index.js';

function begin(options = {}) {
  const clock = manualClock();
  const lms = createLms({ edition: 'scorm2004', clock, ...options });
  const open = () => {
    const session = lms.launch();
    const call = (method: string, ...parameters: string[]): unknown => session.api[method]?.(...parameters);
    call('Initialize', '');
    return { call, session };
  };
  return { clock, lms, open, ...open() };
}

/** What a page gets from SetValue under each fault, and whether the value is there afterwards. */
const outcomes: Record<FaultKind, readonly [unknown, boolean]> = {
  throws: ['thrown', false],
  'returns-false': ['false', false],
  'returns-boolean-false': [false, false],
  'returns-undefined': [undefined, false],
  'returns-null': [null, false],
  'returns-nothing': ['', false],
  'fails-with-an-error': ['false', false],
  'returns-a-boolean': [true, true],
  'works-and-throws': ['thrown', true],
  'works-and-returns-false': ['false', true],
  'works-and-returns-nothing': ['', true],
};

test.each(Object.keys(faultKinds) as FaultKind[])('%s', (kind) => {
  const { call, clock, session } = begin();
  const heal = session.intercept(fault(kind, { calls: ['set'] }, clock));
  let result: unknown;
  try {
    result = call('SetValue', 'cmi.location', 'here');
  } catch {
    result = 'thrown';
  }
  expect([result, session.values.has('cmi.location')]).toEqual(outcomes[kind]);
  heal();
  expect(call('SetValue', 'cmi.location', 'there')).toBe('true');
});

test('a fault has its time: some calls, some elements, for a while, while a switch is on', () => {
  const { call, clock, session } = begin();
  let isOn = true;
  const when = () => isOn;
  session.intercept(
    fault('returns-null', { element: /location/, after: 1, count: 2, lasts: 1000, when }, clock),
  );
  const get = () => call('GetValue', 'cmi.location');
  call('SetValue', 'cmi.location', 'here');
  expect(call('GetValue', 'cmi.mode')).toBe('normal');
  expect(get()).toBe(null);
  isOn = false;
  expect(get()).toBe('here');
  isOn = true;
  clock.advance(1001);
  expect(get()).toBe('here');
});

test('a fault of so many calls ends after them', () => {
  const { call, clock, session } = begin();
  session.intercept(fault('returns-null', { calls: ['commit'], after: 1, count: 2 }, clock));
  expect([1, 2, 3, 4].map(() => call('Commit', ''))).toEqual(['true', null, null, 'true']);
});

test('a lost session says so and stores nothing', () => {
  const { call, clock, lms, session } = begin();
  session.intercept(fault('fails-with-an-error', {}, clock));
  expect(call('SetValue', 'cmi.location', 'here')).toBe('false');
  expect(call('GetLastError')).toBe('101');
  expect(call('Terminate', '')).toBe('false');
  expect(lms.stored()).toEqual({});
});

test('what arrives late is lost with the window', () => {
  const { call, clock, lms, session } = begin();
  session.intercept(delaysStoring(500, clock));
  call('SetValue', 'cmi.location', 'here');
  expect(call('Commit', '')).toBe('true');
  clock.advance(499);
  expect(lms.stored()).toEqual({});
  clock.advance(1);
  expect(lms.stored()).toEqual({ 'cmi.location': 'here' });
  call('SetValue', 'cmi.location', 'there');
  call('Commit', '');
  session.close();
  clock.advance(500);
  expect(lms.stored()).toEqual({ 'cmi.location': 'here' });
});

test('suspend data is damaged on either way', () => {
  const { call, lms, session } = begin();
  const heal = session.intercept(damagesSuspendData('set', (text) => text.slice(0, 2)));
  call('SetValue', 'cmi.suspend_data', 'abcd');
  heal();
  session.intercept(damagesSuspendData('get', (text) => `${text}?`));
  expect(call('GetValue', 'cmi.suspend_data')).toBe('ab?');
  call('Commit', '');
  expect(lms.stored()).toEqual({ 'cmi.suspend_data': 'ab' });
});

test('a launch may end the sessions before it', () => {
  const { call, clock, lms, open, session } = begin({ endsOlderSessions: true });
  session.intercept(delaysStoring(500, clock));
  call('SetValue', 'cmi.location', 'lost');
  call('Commit', '');
  const next = open();
  clock.advance(500);
  expect(lms.snapshot().attempts).not.toContainEqual({ 'cmi.location': 'lost' });
  expect(call('Commit', '')).toBe('false');
  expect(next.call('SetValue', 'cmi.location', 'kept')).toBe('true');
  next.call('Commit', '');
  expect(lms.stored()['cmi.location']).toBe('kept');
});

describe('windows', () => {
  const api = {};
  /** As a page looks that trusts no window: parents, then the opener and its parents. */
  const look = (window: LmsWindow): unknown => {
    const up = (from: LmsWindow | null): unknown => {
      for (let [at, steps] = [from, 0]; at && steps < 20; steps += 1) {
        try {
          if (at.API) return at.API;
        } catch {
          // Of another origin.
        }
        at = at.parent === at ? null : at.parent;
      }
      return undefined;
    };
    return up(window) ?? up(window.opener);
  };

  test.each([
    ['own', { depth: 0 }, api],
    ['parent', {}, api],
    ['deep', { depth: 5 }, api],
    ['opener', { inOpener: true, depth: 2 }, api],
    ['closed opener', { inOpener: true, isOpenerClosed: true }, undefined],
    ['cross-origin', { isCrossOrigin: true, depth: 2 }, undefined],
  ])('%s', (_name, options, found) => {
    expect(look(lmsWindow({ api, ...options }))).toBe(found);
  });

  test('there are as many frames as asked for', () => {
    let window = lmsWindow({ api, depth: 3 });
    for (let level = 0; level < 3; level += 1) {
      expect(window.API).toBe(undefined);
      window = window.parent;
    }
    expect([window.API, window.parent]).toEqual([api, window]);
  });

  test('an API that appears late', () => {
    let late: object | undefined;
    const window = lmsWindow({ api: () => late });
    expect(look(window)).toBe(undefined);
    late = api;
    expect(look(window)).toBe(api);
  });
});

test.each<[string, unknown]>([
  ['no object', 'x'],
  ['no edition', { attempts: [] }],
  ['another edition', { edition: 'scorm12', attempts: [] }],
  ['no attempts', { edition: 'scorm2004' }],
  ['an attempt that is a list', { edition: 'scorm2004', attempts: [[]] }],
  ['a number', { edition: 'scorm2004', attempts: [{ 'cmi.score.raw': 1 }] }],
])('a snapshot with %s is refused', (_name, snapshot) => {
  expect(() => createLms({ edition: 'scorm2004', snapshot: snapshot as Snapshot })).toThrow(TypeError);
});

test('a snapshot is saved, edited and resumed', () => {
  const { call, lms } = begin();
  call('SetValue', 'cmi.exit', 'suspend');
  call('SetValue', 'cmi.location', 'here');
  call('Terminate', '');
  const saved = JSON.parse(JSON.stringify(lms.snapshot()));
  saved.attempts[0]['cmi.location'] = 'there';
  const next = begin({ snapshot: saved, elements: { 'cmi.max_time_allowed': 'PT1H' } });
  expect(next.call('GetValue', 'cmi.entry')).toBe('resume');
  expect(next.call('GetValue', 'cmi.location')).toBe('there');
  expect(next.call('GetValue', 'cmi.max_time_allowed')).toBe('PT1H');
});
