import type { Edition, EditionName, Elements, Interceptor, Lms, Session } from '@hornbook/lms-simulator';
import type { PlannedFault, RecordedCall } from '@hornbook/verifier';
import type { LmsId } from './known-lms.js';

// These functions run in the page of the LMS, each by itself: they can't use anything of this module but types.

interface LmsWindow {
  /** What the simulator's script puts into the page. */
  readonly hornbookLms: typeof import('@hornbook/lms-simulator');
  hornbookRun: PageLms;
}

/** The LMS in the page. */
interface PageLms {
  readonly lms: Lms;
  session: Session;
  lookups: Record<Edition['apiName'], number>;
  endFault?: () => void;
}

export interface LmsSettings {
  readonly edition: EditionName;
  readonly quirkSet: LmsId | undefined;
  /** What the manifest tells the LMS of the SCO. */
  readonly elements: Elements;
}

/** Makes the LMS. The windows' names for the API count who looks for them. */
export function makeLms({ edition, elements, quirkSet }: LmsSettings): void {
  const window = globalThis as unknown as LmsWindow;
  const { createLms, quirkSets } = window.hornbookLms;
  const quirks = quirkSet === undefined ? [] : quirkSets[quirkSet];
  const lms = createLms({ edition, elements, quirks });
  const run: PageLms = { lms, session: undefined as unknown as Session, lookups: { API: 0, API_1484_11: 0 } };
  window.hornbookRun = run;
  for (const name of ['API', 'API_1484_11'] as const) {
    Object.defineProperty(globalThis, name, {
      get() {
        run.lookups[name] += 1;
        return name === lms.edition.apiName ? run.session.api : undefined;
      },
    });
  }
}

/** Begins a session; returns what the LMS held before. */
export function beginSession(): { before: Elements; entry: string } {
  const { hornbookRun: run } = globalThis as unknown as LmsWindow;
  const before = run.lms.stored();
  run.session = run.lms.launch();
  run.lookups = { API: 0, API_1484_11: 0 };
  return { before, entry: run.session.values.get(run.lms.edition.elements.entry) ?? '' };
}

/** Opens a page in the frame, an empty one when the learner goes elsewhere. */
export function openSco(url: string): void {
  const { session } = (globalThis as unknown as LmsWindow).hornbookRun;
  if (url === 'about:blank') session.unload();
  const frame = document.querySelector('iframe');
  if (frame) frame.src = url;
}

/** Puts a fault in front of the session that has just begun. */
export function disturbSession({ count, kind, name, nth }: PlannedFault): void {
  const run = (globalThis as unknown as LmsWindow).hornbookRun;
  const { lms, session } = run;
  const { codes } = lms.edition;
  let [before, left] = [nth, 0];
  const results: Record<string, unknown> = { undefined: undefined, null: null };
  const fail: Interceptor = (call) => {
    if (kind === 'throws') throw new Error('The LMS does not answer');
    if (kind in results) return results[kind];
    const isLost = kind === 'session-lost';
    const code = {
      get: codes.getBefore,
      set: codes.setBefore,
      commit: codes.commitBefore,
      terminate: codes.terminateBefore,
    };
    call.fail(
      isLost ? (code[call.name as keyof typeof code] ?? codes.general) : codes.general,
      'The LMS fails.',
    );
    return call.name === 'get' ? '' : 'false';
  };
  run.endFault = session.intercept((call, proceed) => {
    const isAsking = ['lastError', 'errorString', 'diagnostic'].includes(call.name);
    if (isAsking) return proceed();
    const begins = left === 0 && call.name === name && before-- === 0;
    if (begins) left = count || Number.POSITIVE_INFINITY;
    if (left === 0) return proceed();
    left -= 1;
    return fail(call, proceed);
  });
}

/** Lets the LMS work again. */
export const endFault = (): void => (globalThis as unknown as LmsWindow).hornbookRun.endFault?.();

export interface LmsReading {
  readonly calls: RecordedCall[];
  readonly lookups: Record<Edition['apiName'], number>;
  readonly stored: Elements;
}

/** What has happened since the call with that index. */
export function readLms(from: number): LmsReading {
  const { hornbookRun: run } = globalThis as unknown as LmsWindow;
  const calls = run.session.calls.slice(from).map(({ result, ...call }) => ({
    ...call,
    result: typeof result === 'object' ? JSON.stringify(result) : String(result),
  }));
  return { calls, lookups: run.lookups, stored: run.lms.stored() };
}

/** What has not been stored by then is lost. */
export function closeSession(): void {
  (globalThis as unknown as LmsWindow).hornbookRun.session.close();
}
