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

/** What a launch finds after a session that set `exit`, or made a navigation request, and suspend data. */
test.each<[EditionName, string, string, string, string]>([
  ['scorm12', 'cmi.core.exit', 'suspend', 'resume', 'kept'],
  ['scorm12', 'cmi.core.exit', '', '', 'kept'],
  ['scorm12', 'cmi.core.exit', 'time-out', '', 'kept'],
  ['scorm12', 'cmi.core.exit', 'logout', '', 'kept'],
  ['scorm2004', 'cmi.exit', 'suspend', 'resume', 'kept'],
  ['scorm2004', 'cmi.exit', 'normal', 'ab-initio', ''],
  ['scorm2004', 'cmi.exit', 'logout', 'ab-initio', ''],
  ['scorm2004', 'cmi.exit', 'time-out', 'ab-initio', ''],
  ['scorm2004', 'cmi.exit', '', 'ab-initio', ''],
  ['scorm2004', 'adl.nav.request', 'suspendAll', 'resume', 'kept'],
  ['scorm2004', 'adl.nav.request', 'exitAll', 'ab-initio', ''],
])('%s: after %s %j, entry is %j', (edition, element, value, entry, suspendData) => {
  const lms = launch(edition);
  const { elements, methods } = lms.edition;
  const open = () => {
    const { api } = lms.launch();
    api[methods.initialize]?.('');
    return api;
  };
  const first = open();
  expect(first[methods.set]?.(element, value)).toBe('true');
  first[methods.set]?.('cmi.suspend_data', 'kept');
  first[methods.terminate]?.('');
  const next = open();
  expect(next[methods.get]?.(elements.entry)).toBe(entry);
  expect(next[methods.get]?.('cmi.suspend_data')).toBe(suspendData);
  // Neither is of more than one session.
  next[methods.terminate]?.('');
  expect(open()[methods.get]?.(elements.entry)).not.toBe('resume');
});

/** SCORM 2004 RTE 4.2.4 and 4.2.22: threshold, measure, what the SCO sets, what a read gives. */
test.each([
  ['0.8', '0.8', 'incomplete', 'completed'],
  ['0.8', '0.79', 'completed', 'incomplete'],
  ['0.8', '', 'completed', 'unknown'],
  ['', '0.1', 'completed', 'completed'],
])('a completion threshold of %j and a progress of %j make %s %s', (threshold, measure, status, result) => {
  const given = threshold ? { 'cmi.completion_threshold': threshold } : {};
  const { api } = launch('scorm2004').launch(given);
  api.Initialize?.('');
  api.SetValue?.('cmi.completion_status', status);
  if (measure) api.SetValue?.('cmi.progress_measure', measure);
  expect(api.GetValue?.('cmi.completion_status')).toBe(result);
});

test.each([
  ['0.8', '0.8', 'failed', 'passed'],
  ['0.8', '0.5', 'passed', 'failed'],
  ['0.8', '', 'passed', 'unknown'],
  ['', '0.1', 'passed', 'passed'],
])('a passing score of %j and a score of %j make %s %s', (mark, scaled, status, result) => {
  const lms = launch('scorm2004');
  const { api } = lms.launch(mark ? { 'cmi.scaled_passing_score': mark } : {});
  api.Initialize?.('');
  api.SetValue?.('cmi.success_status', status);
  if (scaled) api.SetValue?.('cmi.score.scaled', scaled);
  expect(api.GetValue?.('cmi.success_status')).toBe(result);
  api.Terminate?.('');
  expect(lms.stored()['cmi.success_status']).toBe(result);
});
