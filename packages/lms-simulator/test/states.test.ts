import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CallName, createLms, type EditionName, editions, manualClock } from '../src/index.js';

const names = Object.keys(editions) as EditionName[];

function session(edition: EditionName) {
  const lms = createLms({ edition, clock: manualClock() });
  const { methods } = lms.edition;
  const launched = lms.launch();
  const call = (name: CallName, ...parameters: unknown[]): string =>
    `${launched.api[methods[name]]?.(...parameters)}:${launched.api[methods.lastError]?.('')}`;
  return { ...launched, call, lms, launched };
}

/** Error codes before Initialize, while running and after Terminate (SCORM 1.2 RTE 3.3.6, SCORM 2004 RTE 3.1.7). */
const states: Record<'scorm12' | 'scorm2004', Record<string, readonly [number, number, number]>> = {
  scorm12: {
    get: [301, 0, 301],
    set: [301, 0, 301],
    commit: [301, 0, 301],
    initialize: [0, 101, 101],
    terminate: [301, 0, 301],
  },
  scorm2004: {
    get: [122, 0, 123],
    set: [132, 0, 133],
    commit: [142, 0, 143],
    initialize: [0, 103, 104],
    terminate: [112, 0, 113],
  },
};

test.each(names)('%s: every call in every state', (edition) => {
  const parameters: Record<string, string[]> = {
    get: [edition === 'scorm12' ? 'cmi.core.entry' : 'cmi.entry'],
    set: ['cmi.suspend_data', 'x'],
  };
  for (const [name, codes] of Object.entries(states[edition === 'scorm12' ? 'scorm12' : 'scorm2004'])) {
    const after = [[], ['initialize'], ['initialize', 'terminate']] as const;
    const found = after.map((calls) => {
      const { call } = session(edition);
      for (const before of calls) call(before, '');
      return Number(call(name as CallName, ...(parameters[name] ?? [''])).replace(/.*:/, ''));
    });
    expect([name, ...found]).toEqual([name, ...codes]);
  }
});

test.each(names)('%s: odd parameters', (edition) => {
  const { call } = session(edition);
  for (const odd of [[], [null], [undefined], ['x'], ['', ''], [0]])
    expect([odd, call('initialize', ...odd)]).toEqual([odd, 'false:201']);
  expect(call('initialize', '')).toBe('true:0');
  expect(call('set', 'cmi.suspend_data')).toBe('false:201');
  expect(call('set', 'cmi.suspend_data', 'a', 'b')).toBe('false:201');
  expect(call('set', 'cmi.suspend_data', 12)).toBe('true:0');
  expect(call('get', 'cmi.suspend_data')).toBe('12:0');
  expect(call('commit', 'x')).toBe('false:201');
  expect(call('terminate', 'x')).toBe('false:201');
});

const anyElement = (edition: EditionName) =>
  fc
    .constantFrom(...editions[edition].model.elements.keys())
    .chain((element) => fc.nat(2).map((index) => element.replace(/\.n(?=\.)/g, `.${index}`)));
const anyValue = fc.oneof(
  fc.constantFrom('0', '1', 'passed', 'completed', 'suspend', 'choice', 'a', 'PT1M', '00:01:00', 'q'),
  fc.anything(),
);
const anyCall = (edition: EditionName) =>
  fc.oneof(
    fc.tuple(
      fc.constantFrom<CallName>('set'),
      fc.tuple(fc.oneof(anyElement(edition), fc.string()), anyValue),
    ),
    fc.tuple(fc.constantFrom<CallName>('get', 'errorString', 'diagnostic'), fc.tuple(anyElement(edition))),
    fc.tuple(fc.constantFrom<CallName>('initialize', 'commit', 'terminate', 'lastError'), fc.constant([''])),
    fc.tuple(
      fc.constantFrom(...(Object.keys(editions[edition].methods) as CallName[])),
      fc.array(fc.anything(), { maxLength: 3 }),
    ),
  );

test.each(names)(
  '%s: no sequence of calls throws, and the log and what is stored are consistent',
  (edition) => {
    fc.assert(
      fc.property(fc.array(anyCall(edition), { maxLength: 30 }), (calls) => {
        const { api, calls: log, lms } = session(edition);
        const { methods } = lms.edition;
        const begun = api[methods.initialize]?.('');
        expect(begun).toBe('true');
        for (const [name, parameters] of calls) {
          const result = api[methods[name]]?.(...(parameters as unknown[]));
          expect(typeof result).toBe('string');
          const last = log.at(-1);
          expect([last?.name, last?.result]).toEqual([name, result]);
          if (/^(set|commit|initialize|terminate)$/.test(name))
            expect(result === 'true').toBe(last?.error === 0);
          if (last?.error) expect(last.reason).toBeTruthy();
        }
        expect(log).toHaveLength(calls.length + 1);
        const snapshot = JSON.parse(JSON.stringify(lms.snapshot()));
        const copy = createLms({ edition, snapshot, clock: manualClock() });
        expect(copy.snapshot()).toEqual(lms.snapshot());
      }),
      { numRuns: 150 },
    );
  },
);

test('the times of sessions add up', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(fc.nat(359_999), { minLength: 1, maxLength: 5 }),
      (edition, sessions) => {
        const lms = createLms({ edition, clock: manualClock() });
        const { elements, methods } = lms.edition;
        for (const hundredths of sessions) {
          const { api } = lms.launch();
          api[methods.initialize]?.('');
          const [minutes, seconds] = [Math.floor(hundredths / 6000), ((hundredths % 6000) / 100).toFixed(2)];
          const time =
            edition === 'scorm12'
              ? `00:${String(minutes).padStart(2, '0')}:${seconds.padStart(5, '0')}`
              : `PT${minutes}M${seconds}S`;
          expect(api[methods.set]?.(elements.sessionTime, time)).toBe('true');
          api[methods.set]?.(elements.exit, 'suspend');
          api[methods.terminate]?.('');
        }
        const { api } = lms.launch();
        api[methods.initialize]?.('');
        const numbers = String(api[methods.get]?.(elements.totalTime)).match(/[\d.]+/g) ?? [];
        const [hours = 0, minutes = 0, seconds = 0] = numbers.map(Number);
        const total = Math.round((hours * 3600 + minutes * 60 + seconds) * 100);
        expect(total).toBe(sessions.reduce((sum, one) => sum + one, 0));
      },
    ),
  );
});
