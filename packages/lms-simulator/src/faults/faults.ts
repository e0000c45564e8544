import type { Clock } from '../clock.js';
import type { CallName } from '../edition.js';
import type { Interceptor, PendingCall } from '../session.js';

type Effect = (proceed: () => unknown, call: PendingCall) => unknown;

const crash = (): never => {
  throw new Error('The LMS is not available.');
};
const lose =
  (result: unknown): Effect =>
  () =>
    result;
const lost =
  (result: unknown): Effect =>
  (proceed) => {
    proceed();
    return result;
  };

/** What a faulty call does instead of its work, or besides. */
export const faultKinds = {
  throws: crash,
  'returns-false': lose('false'),
  'returns-boolean-false': lose(false),
  'returns-undefined': lose(undefined),
  'returns-null': lose(null),
  'returns-nothing': lose(''),
  /** With an error code, as an LMS that has lost its server says. */
  'fails-with-an-error'(_proceed, { fail, session }) {
    fail(session.edition.codes.general, 'The server does not answer.');
    return 'false';
  },
  /** The work is done. */
  'returns-a-boolean': (proceed) => proceed() === 'true',
  'works-and-throws'(proceed) {
    proceed();
    crash();
  },
  'works-and-returns-false': lost('false'),
  'works-and-returns-nothing': lost(''),
} as const satisfies Readonly<Record<string, Effect>>;

export type FaultKind = keyof typeof faultKinds;

/** When a fault happens; without any of these, always. */
export interface FaultTime {
  /** Default: all. */
  readonly calls?: readonly CallName[];
  /** The element, for `get` and `set`. */
  readonly element?: RegExp;
  /** How many such calls are right before: 2 is the third. */
  readonly after?: number;
  /** How many fail. */
  readonly count?: number;
  /** For how long, from the first on, in milliseconds of the clock. */
  readonly lasts?: number;
}

/** Makes calls of a session fail: `session.intercept(fault('throws', { calls: ['commit'], count: 1 }, clock))`. */
export function fault(kind: FaultKind, when: FaultTime, clock: Clock): Interceptor {
  const { after = 0, count = Number.POSITIVE_INFINITY, lasts = Number.POSITIVE_INFINITY } = when;
  let seen = 0;
  let since: number | undefined;
  return (call, proceed) => {
    if (!isMeant(call, when)) return proceed();
    seen += 1;
    if (seen <= after || seen > after + count) return proceed();
    since ??= clock.now();
    return clock.now() <= since + lasts ? faultKinds[kind](proceed, call) : proceed();
  };
}

const isMeant = ({ name, parameters }: PendingCall, { calls, element }: FaultTime): boolean =>
  (calls?.includes(name) ?? true) && (element?.test(parameters[0] ?? '') ?? true);

/** Changes suspend data on its way to the page (`get`), or to the LMS (`set`). */
export const damagesSuspendData =
  (way: 'get' | 'set', change: (text: string) => string): Interceptor =>
  ({ name, parameters }, proceed) => {
    if (name !== way || parameters[0] !== 'cmi.suspend_data') return proceed();
    return way === 'get'
      ? change(String(proceed()))
      : proceed(['cmi.suspend_data', change(parameters[1] ?? '')]);
  };
