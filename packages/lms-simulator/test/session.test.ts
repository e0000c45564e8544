import { expect, test } from 'vitest';
import { createLms, type EditionName, manualClock } from '../src/index.js';

const launch = (edition: EditionName) => createLms({ edition, clock: manualClock() });

test('a session of SCORM 1.2 is stored and resumed', () => {
  const lms = launch('scorm12');
  const { api, calls } = lms.launch();
  expect(api.LMSGetValue?.('cmi.core.entry')).toBe('');
  expect(api.LMSGetLastError?.()).toBe('301');
  expect(api.LMSInitialize?.('')).toBe('true');
  expect(api.LMSGetValue?.('cmi.core.entry')).toBe('ab-initio');
  expect(api.LMSSetValue?.('cmi.core.exit', 'suspend')).toBe('true');
  expect(api.LMSSetValue?.('cmi.suspend_data', 'here')).toBe('true');
  expect(api.LMSSetValue?.('cmi.interactions.1.id', 'q')).toBe('false');
  expect(api.LMSSetValue?.('cmi.core.session_time', '00:01:30')).toBe('true');
  expect(api.LMSFinish?.('')).toBe('true');
  expect(calls.filter(({ error }) => error).map(({ error }) => error)).toEqual([301, 201]);
  const next = lms.launch();
  next.api.LMSInitialize?.('');
  expect(next.api.LMSGetValue?.('cmi.core.entry')).toBe('resume');
  expect(next.api.LMSGetValue?.('cmi.suspend_data')).toBe('here');
  expect(next.api.LMSGetValue?.('cmi.core.total_time')).toBe('0000:01:30.00');
});

test('a session of SCORM 2004 refuses what depends on something missing', () => {
  const { api } = launch('scorm2004').launch();
  api.Initialize?.('');
  const set = (element: string, value: string) =>
    api.SetValue?.(element, value) === 'true' ? 0 : Number(api.GetLastError?.());
  expect(set('cmi.interactions.0.type', 'choice')).toBe(408);
  expect(set('cmi.interactions.0.id', 'q1')).toBe(0);
  expect(set('cmi.interactions.0.learner_response', 'a')).toBe(408);
  expect(set('cmi.interactions.0.type', 'choice')).toBe(0);
  expect(set('cmi.interactions.0.learner_response', 'a[,]a')).toBe(406);
  expect(set('cmi.interactions.0.learner_response', 'a[,]b')).toBe(0);
  expect(set('cmi.score.scaled', '1.5')).toBe(407);
  expect(set('cmi.nothing', '1')).toBe(401);
  expect(api.GetValue?.('cmi.interactions._count')).toBe('1');
});
