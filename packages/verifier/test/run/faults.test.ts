import { describe, expect, test } from 'vitest';
import { judgeFaults, type Launch, type PlannedFault, planFaults, type ScoRun } from '../../src/index.js';
import { call, launch, run } from './runs.js';

const fault: PlannedFault = { kind: 'false', name: 'commit', nth: 0, count: 1 };
const ids = (calm: ScoRun, disturbed: ScoRun, count = 1): string[] =>
  judgeFaults(calm, Array(count).fill({ fault, run: disturbed })).map(({ ruleId }) => ruleId);

describe('where faults are planned', () => {
  const recorded = launch({
    calls: [
      call('initialize', []),
      ...Array.from({ length: 9 }, () => call('set', ['cmi.core.lesson_status', 'incomplete'])),
      call('terminate', []),
    ],
  });

  test('the first, middle and last call of a kind fail in every way', () => {
    const singles = planFaults(recorded).filter(({ count, name }) => name === 'set' && count === 1);
    expect(new Set(singles.map(({ nth }) => nth))).toEqual(new Set([0, 4, 8]));
    expect(singles).toHaveLength(12);
  });

  test('nothing is planned for calls that were never made', () => {
    expect(planFaults(recorded).filter(({ name }) => name === 'commit')).toEqual([]);
    expect(planFaults(launch({ calls: [] }))).toEqual([]);
  });

  test('a session is not lost before it has begun', () => {
    const lost = planFaults(recorded).filter(({ kind }) => kind === 'session-lost');
    expect(lost.map(({ name }) => name)).toEqual(['set']);
  });
});

describe('what faults do', () => {
  const after = { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '80' };
  const runWith = (played: Partial<Launch>, resumed: Partial<Launch> = {}): ScoRun =>
    run(launch({ presses: 5, ...played }), launch({ after, ...resumed }));
  const calm = runWith({});

  test('nothing, where the record is the same in the end', () => {
    expect(ids(calm, runWith({ after: {} }))).toEqual([]);
  });

  test('an exception that there is not without it', () => {
    const events = [{ kind: 'exception', text: 'TypeError: status is null', count: 1 }] as const;
    expect(ids(calm, runWith({ events }))).toEqual(['run-fault-exception']);
    expect(ids(runWith({ events }), runWith({ events }))).toEqual([]);
  });

  test.each<[string, Partial<Launch>]>([
    ['an endless loop', { ended: 'stuck' }],
    ['an empty page', { isBlank: true }],
    ['nothing left to press', { presses: 0 }],
  ])('%s', (_, played) => {
    expect(ids(calm, runWith(played, { after: {} }))).toEqual(['run-fault-stuck']);
  });

  test.each<[string, Record<string, string>]>([
    ['a status', { ...after, 'cmi.core.lesson_status': 'incomplete' }],
    ['a score', { 'cmi.core.lesson_status': 'completed' }],
  ])('%s is lost', (_, less) => {
    expect(ids(calm, runWith({}, { after: less }))).toEqual(['run-fault-lost']);
  });

  test('an interaction is lost', () => {
    const more = { ...after, 'cmi.interactions.0.id': 'a', 'cmi.interactions.1.id': 'b' };
    const less = { ...after, 'cmi.interactions.0.id': 'a' };
    expect(ids(runWith({}, { after: more }), runWith({}, { after: less }))).toEqual(['run-fault-lost']);
  });

  test('what happens in several places is told once', () => {
    expect(ids(calm, runWith({}, { after: {} }), 7)).toEqual(['run-fault-lost']);
  });
});
