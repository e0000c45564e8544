import { describe, expect, test } from 'vitest';
import { judgeRuns, type RecordedCall, type ScoRun } from '../../src/index.js';
import { call, launch, run } from './runs.js';

const status = 'cmi.core.lesson_status';
const right: readonly RecordedCall[] = [
  call('initialize', ['']),
  call('set', [status, 'completed']),
  call('set', ['cmi.core.session_time', '00:00:05']),
  call('commit', ['']),
  call('terminate', ['']),
];
const refused = (name: RecordedCall['name'], parameters: readonly string[], error: number): RecordedCall => ({
  ...call(name, parameters, name === 'get' ? '' : 'false'),
  error,
  reason: 'It is refused.',
});

const runOf = (calls: readonly RecordedCall[], lms?: string, after = { [status]: 'completed' }): ScoRun =>
  run(launch({ calls, after }), launch({ calls: [], before: after, after }), lms);
const found = (...runs: ScoRun[]): string[] =>
  judgeRuns(runs, 30).map(({ diagnostic, lms }) => `${diagnostic.ruleId}${lms ? ` in ${lms}` : ''}`);

test('a page that does everything right has no problems', () => {
  expect(found(runOf(right))).toEqual([]);
});

describe('refused calls', () => {
  const [begin, ...rest] = right;
  const withCalls = (...calls: RecordedCall[]): ScoRun => runOf([begin as RecordedCall, ...calls, ...rest]);

  test('are told once for each kind of element and error', () => {
    const calls = ['0', '1', '2'].map((index) =>
      refused('set', [`cmi.interactions.${index}.type`, 'x'], 405),
    );
    expect(found(withCalls(...calls))).toEqual(['run-call-refused']);
    expect(found(withCalls(...calls, refused('set', ['cmi.interactions.3.id', ' '], 405)))).toHaveLength(2);
  });

  test('of elements that nobody has set yet are no problem', () => {
    expect(found(withCalls(refused('get', ['cmi.core.lesson_location'], 0)))).toEqual([]);
    expect(found(withCalls(refused('get', ['cmi.core.exit'], 404)))).toEqual(['run-read-refused']);
  });

  test('name the place of the page', () => {
    const [problem] = judgeRuns([withCalls(refused('set', ['cmi.x', '1'], 201))], 30);
    expect(problem?.diagnostic.file).toBe('index.html');
  });
});

describe('other LMSs', () => {
  test('are named where something goes wrong in them alone', () => {
    const calls = [...right.slice(0, 2), refused('set', ['cmi.core.exit', ''], 405), ...right.slice(2)];
    expect(found(runOf(right), runOf(calls, 'Moodle'))).toEqual(['run-call-refused in Moodle']);
    expect(found(runOf(calls), runOf(calls, 'Moodle'))).toEqual(['run-call-refused']);
  });

  test('may record something else', () => {
    const other = runOf(right, 'Moodle', { [status]: 'passed' });
    expect(found(runOf(right), other)).toEqual(['run-record-differs in Moodle']);
  });
});

test('where a page gets stuck, what is missing after that is not told', () => {
  const stuck = run(launch({ calls: right.slice(0, 2), ended: 'stuck' }), launch({}));
  expect(found(stuck)).toEqual(['run-page-stuck']);
});
