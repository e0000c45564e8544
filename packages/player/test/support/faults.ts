import type { ManualClock } from '@hornbook/lms-simulator';
import type { Edition } from '../../src/lms/edition.js';
import type { Api } from '../../src/lms/lms-client.js';
import type { Lms } from './lms.js';

export const faultKinds = ['throws', 'false', 'undefined', 'null', 'boolean'] as const;
type FaultKind = (typeof faultKinds)[number];

/** A period in which a call, or every n-th of all calls, fails. */
export interface Outage {
  readonly call: keyof Edition['calls'] | 'suspend data' | number;
  readonly kind: FaultKind;
  /** In the clock's milliseconds. */
  readonly until: number;
}

/** An LMS with outages that keeps only what was committed when the browser dies. */
export interface FaultyLms {
  readonly api: Api;
  readonly lms: Lms;
  outages: Outage[];
  /** As it was at the last successful commit or end of a session. */
  kept(): Lms;
}

export function faultyLms(lms: Lms, { calls }: Edition, clock: ManualClock): FaultyLms {
  let kept = lms.relaunch();
  let count = 0;
  const isDue = ({ until }: Outage) => clock.now() < until;
  const outageOf = (call: string, parameter: string): Outage | undefined =>
    faulty.outages.filter(isDue).find(({ call: faulted }) => {
      if (typeof faulted === 'number') return count % faulted === 0;
      if (faulted === 'suspend data') return call === calls.get && parameter === 'cmi.suspend_data';
      return calls[faulted] === call;
    });
  const api = new Proxy(lms.api, {
    get:
      (target, call: string) =>
      (...parameters: string[]) => {
        count += 1;
        const outage = outageOf(call, parameters[0] ?? '');
        if (outage) return fail(outage);
        const result = target[call]?.(...parameters);
        if ([calls.commit, calls.terminate].includes(call)) kept = lms.relaunch();
        return result;
      },
  });
  const faulty: FaultyLms = { api, lms, outages: [], kept: () => kept };
  return faulty;
}

function fail({ call, kind }: Outage): unknown {
  if (call === 'suspend data') return '';
  if (kind === 'throws') throw new Error('LMS');
  return { false: 'false', undefined: undefined, null: null, boolean: false }[kind];
}
