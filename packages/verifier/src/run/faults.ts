import { type CallName, editions } from '@hornbook/lms-simulator';
import { type Diagnostic, inFile } from '@hornbook/model';
import { countInteractions, elementNames } from './element-names.js';
import { cutShort } from './life-cycle.js';
import { messages } from './messages.js';
import type { Launch, ScoRun } from './recording.js';

/** How an LMS fails: it throws, returns "false" with an error, returns `undefined` or `null`, or has lost the session. */
type FaultKind = 'throws' | 'false' | 'undefined' | 'null' | 'session-lost';

/** A fault of an LMS: from one call on, for some calls in a row whatever they are. */
export interface PlannedFault {
  readonly kind: FaultKind;
  /** The call that it begins with: the nth one of its name, from 0. */
  readonly name: CallName;
  readonly nth: number;
  /** How many calls fail; `Infinity` is written as 0: all until the page is left. */
  readonly count: number;
}

/** A SCO that was played with a fault. */
export interface FaultRun {
  readonly fault: PlannedFault;
  readonly run: ScoRun;
}

/** Calls that are worth failing. */
const names: readonly CallName[] = ['initialize', 'get', 'set', 'commit', 'terminate'];
/** How many calls in a row fail in an outage. */
const outage = 20;

/** Where a recorded session is to be disturbed: the first, middle and last call of each kind in every way, and outages. */
export function planFaults({ calls }: Launch): PlannedFault[] {
  const single = ['throws', 'false', 'undefined', 'null'] as const;
  return names.flatMap((name) => {
    const count = calls.filter((call) => call.name === name).length;
    const places = [...new Set([0, Math.floor((count - 1) / 2), count - 1])].filter(
      (nth) => nth >= 0 && nth < count,
    );
    const singles = places.flatMap((nth) => single.map((kind) => ({ kind, name, nth, count: 1 })));
    const [, middle = 0] = places;
    const longer: PlannedFault[] = [
      { kind: 'false', name, nth: middle, count: outage },
      { kind: 'throws', name, nth: middle, count: outage },
      // Without a session from the start, nobody knows who the learner is.
      ...(name === 'initialize' ? [] : [{ kind: 'session-lost', name, nth: middle, count: 0 } as const]),
    ];
    return count === 0 ? [] : [...singles, ...(name === 'terminate' ? [] : longer)];
  });
}

/**
 * What faults do to a SCO, one problem for each kind of damage, with the first fault that does it.
 *
 * @param calm the same play without a fault
 */
export function judgeFaults(calm: ScoRun, disturbed: readonly FaultRun[]): Diagnostic[] {
  const groups = new Map<string, { first: FaultRun; damage: Damage; count: number }>();
  for (const one of disturbed) {
    for (const damage of damagesOf(calm, one.run)) {
      // Exceptions differ by what is wrong in the page; what is lost differs by chance.
      const key = damage.kind === 'faultException' ? damage.text : damage.kind;
      const known = groups.get(key);
      groups.set(key, {
        first: known?.first ?? one,
        damage: known?.damage ?? damage,
        count: (known?.count ?? 0) + 1,
      });
    }
  }
  return [...groups.values()].map(({ count, damage, first }) => {
    const data = { fault: faultText(first), damage: damage.text, more: count - 1 };
    return inFile(calm.sco.href, messages[damage.kind](data, undefined));
  });
}

interface Damage {
  readonly kind: 'faultException' | 'faultStuck' | 'faultLost';
  readonly text: string;
}

function damagesOf(calm: ScoRun, run: ScoRun): Damage[] {
  const known = new Set(exceptionsOf(calm));
  const exception = exceptionsOf(run).find((text) => !known.has(text));
  const found: Damage[] = exception ? [{ kind: 'faultException', text: cutShort(exception) }] : [];
  const stuck = stuckText(calm.played, run.played);
  if (stuck) return [...found, { kind: 'faultStuck', text: stuck }];
  const lost = lostText(calm, run);
  return lost ? [...found, { kind: 'faultLost', text: lost }] : found;
}

const exceptionsOf = ({ played, resumed }: ScoRun): string[] =>
  [...played.events, ...(resumed?.events ?? [])].flatMap(({ kind, text }) =>
    kind === 'exception' ? [text] : [],
  );

function stuckText(calm: Launch, launch: Launch): string {
  if (launch.ended === 'stuck') return 'the page does not answer any more';
  if (launch.isBlank && !calm.isBlank) return 'the page shows nothing';
  const isOver = calm.presses > 1 && launch.presses === 0;
  return isOver ? 'there is nothing left to press' : '';
}

/** What the LMS holds less of in the end, after another launch without a fault. */
function lostText(calm: ScoRun, { edition, resumed }: ScoRun): string {
  const [expected, actual] = [calm.resumed?.after, resumed?.after];
  if (!expected || !actual) return '';
  const { raw, statuses } = elementNames(edition);
  const lost = [...statuses, raw].filter((element) => (expected[element] ?? '') !== (actual[element] ?? ''));
  const values = lost.map(
    (element) => `\`${element}\` is ${shown(actual[element])} instead of ${shown(expected[element])}`,
  );
  const [had, has] = [countInteractions(expected), countInteractions(actual)];
  const interactions = has < had ? [`${has} of ${had} interactions are there`] : [];
  return [...values, ...interactions].join(', ');
}

const shown = (value = ''): string => (value === '' ? 'empty' : `\`${cutShort(value)}\``);

const effects: Readonly<Record<FaultKind, string>> = {
  throws: 'throws',
  false: 'returns "false"',
  undefined: 'returns `undefined`',
  null: 'returns `null`',
  'session-lost': 'says that there is no session any more',
};

/** `LMSCommit throws once (call 3)`, `LMSCommit throws for 20 calls from call 3 on` */
function faultText({ fault, run }: FaultRun): string {
  const method = editions[run.edition].methods[fault.name];
  const where = `its call ${fault.nth + 1}`;
  const howLong =
    fault.count === 1
      ? ` in ${where}`
      : ` from ${where} on${fault.count > 1 ? `, as do the next ${fault.count - 1} calls` : ''}`;
  return `\`${method}\` ${effects[fault.kind]}${howLong}`;
}
