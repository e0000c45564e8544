import type { Clock } from './clock.js';
import { createDataModel, type DataModelOptions, type Outcome } from './data-model.js';
import type { CallName, Edition } from './edition.js';

/** An API object as a page finds it. Faults and quirks may make its methods return anything, or throw. */
export type Api = Readonly<Record<string, (...parameters: unknown[]) => unknown>>;

/** One call of the API. */
export interface Call {
  /** Milliseconds on the LMS's clock. */
  readonly at: number;
  readonly name: CallName;
  /** As the edition calls it: `LMSSetValue`. */
  readonly method: string;
  readonly parameters: readonly string[];
  /** What the page got; an exception is `{ thrown }`. */
  readonly result: unknown;
  /** The error code after the call, 0 without an error. */
  readonly error: number;
  /** Why it failed, for people. */
  readonly reason?: string;
}

/** A call on its way to the LMS. */
export interface PendingCall {
  readonly name: CallName;
  readonly parameters: readonly string[];
  /** How many calls the session has had before. */
  readonly index: number;
  readonly session: Session;
  /** Sets what `GetLastError` says after the call; 0 is no error. */
  fail(error: number, reason: string): void;
  /** Takes a value without looking at it, and stores it at once. */
  put(element: string, value: string): void;
}

/** Stands between page and LMS: may change a call's result, keep it from the LMS, or throw. */
export type Interceptor = (
  call: PendingCall,
  /** Passes the call on. @param parameters instead of those of the page */
  proceed: (parameters?: readonly string[]) => unknown,
) => unknown;

export type SessionState = 'not initialized' | 'running' | 'terminated';

/** One launch of a SCO: the API object of its window, and what the LMS holds for it. */
export interface Session {
  readonly edition: Edition;
  readonly api: Api;
  /** All calls, in order. */
  readonly calls: readonly Call[];
  readonly state: SessionState;
  /** What has been set or was there at launch, write-only elements included; not all of it may be stored yet. */
  readonly values: ReadonlyMap<string, string>;
  /** Puts something in front of the LMS, before what is there; returns a function that takes it away. */
  intercept(interceptor: Interceptor): () => void;
  /** The page begins to go away: what it calls from now on, it calls in `pagehide`. */
  unload(): void;
  readonly isUnloading: boolean;
  /** The window goes away without a word. Later calls still reach the API, as those of a page that survived do. */
  close(): void;
}

export interface SessionOptions extends DataModelOptions {
  readonly edition: Edition;
  readonly clock: Clock;
  readonly elements: Iterable<readonly [string, string]>;
  readonly interceptors: readonly Interceptor[];
  /** Whether all that has been set is stored again each time, and not only what is new. */
  readonly resends: boolean;
  /** Whether a session may begin again after its end. */
  readonly beginsAgain: boolean;
  /** Keeps what has been set. `false`: a general failure. */
  store(changed: ReadonlyMap<string, string>, isEnd: boolean): boolean;
}

export function createSession(options: SessionOptions): Session {
  const { clock, edition } = options;
  const { codes, methods, texts } = edition;
  const model = createDataModel(edition, options.elements, options);
  const calls: Call[] = [];
  const interceptors = [...options.interceptors];
  const changed = new Map<string, string>();
  let isUnloading = false;
  let state: SessionState = 'not initialized';
  let error = 0;
  let reason = '';

  const fail = (code: number, why: string): void => {
    error = code;
    reason = why;
  };
  const refuse = (name: keyof typeof codes, why: string, result = 'false'): string => {
    fail(codes[name], why);
    return result;
  };
  const taken = (outcome: Outcome, result: (value: string) => string, failed: string): string => {
    if ('value' in outcome) return result(outcome.value);
    fail(outcome.error, outcome.reason);
    return failed;
  };
  const isEmpty = (parameters: readonly string[]): boolean => parameters.length === 1 && parameters[0] === '';
  /** Why a call is refused in this state, if it is. */
  const stateProblem = (before: keyof typeof codes, after: keyof typeof codes, result?: string) => {
    if (state === 'running') return undefined;
    if (state === 'terminated') return refuse(after, 'The session has ended.', result);
    return refuse(before, 'The session has not begun.', result);
  };
  const store = (isEnd: boolean): boolean => {
    const isStored = options.store(changed, isEnd);
    if (isStored && !options.resends) changed.clear();
    return isStored;
  };

  /** The calls as the standards want them. */
  const run: Record<CallName, (parameters: readonly string[]) => string> = {
    initialize(parameters) {
      if (!isEmpty(parameters)) return refuse('argument', 'The parameter is not an empty string.');
      if (state === 'running') return refuse('alreadyInitialized', 'The session has begun already.');
      if (state === 'terminated' && !options.beginsAgain)
        return refuse('afterTermination', 'The session has ended.');
      state = 'running';
      return 'true';
    },
    terminate(parameters) {
      if (!isEmpty(parameters)) return refuse('argument', 'The parameter is not an empty string.');
      const problem = stateProblem('terminateBefore', 'terminateAfter');
      if (problem) return problem;
      state = 'terminated';
      return store(true) ? 'true' : refuse('general', 'Nothing could be stored.');
    },
    get([element = '', ...more]) {
      if (more.length > 0) return refuse('argument', 'There is more than one parameter.', '');
      return stateProblem('getBefore', 'getAfter', '') ?? taken(model.get(element), (value) => value, '');
    },
    set([element = '', value, ...more]) {
      const problem = stateProblem('setBefore', 'setAfter');
      if (problem) return problem;
      if (value === undefined || more.length > 0) return refuse('argument', 'There must be two parameters.');
      const outcome = model.set(element, value);
      if ('value' in outcome) changed.set(element, value);
      return taken(outcome, () => 'true', 'false');
    },
    commit(parameters) {
      const problem = stateProblem('commitBefore', 'commitAfter');
      if (problem) return problem;
      if (!isEmpty(parameters)) return refuse('argument', 'The parameter is not an empty string.');
      return store(false) ? 'true' : refuse('general', 'Nothing could be stored.');
    },
    lastError: () => String(error),
    errorString: ([code = '']) => texts[code] ?? '',
    diagnostic: ([code = '']) => (code === '' || code === String(error) ? reason : (texts[code] ?? '')),
  };

  const put = (element: string, value: string): void => {
    model.put(element, value);
    changed.set(element, value);
    store(false);
  };

  const call = (name: CallName, given: readonly unknown[]): unknown => {
    const parameters = given.map(String);
    const asksAboutErrors = /^(lastError|errorString|diagnostic)$/.test(name);
    if (!asksAboutErrors) fail(0, '');
    const pending: PendingCall = { name, parameters, index: calls.length, session, fail, put };
    const proceed = interceptors.reduceRight<(changed?: readonly string[]) => unknown>(
      (next, interceptor) =>
        (changed = parameters) =>
          interceptor({ ...pending, parameters: changed }, next),
      (changed = parameters) => run[name](changed),
    );
    const log = (result: unknown): void => {
      const known = asksAboutErrors || error === 0 ? { error: 0 } : { error, reason };
      calls.push({ at: clock.now(), name, method: methods[name], parameters, result, ...known });
    };
    try {
      const result = proceed();
      log(result);
      return result;
    } catch (thrown) {
      log({ thrown: String(thrown) });
      throw thrown;
    }
  };

  const api = Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      method,
      (...parameters: unknown[]) => call(name as CallName, parameters),
    ]),
  );
  const session: Session = {
    edition,
    api,
    calls,
    get state() {
      return state;
    },
    values: model.values,
    intercept(interceptor) {
      interceptors.unshift(interceptor);
      return () => {
        const index = interceptors.indexOf(interceptor);
        if (index >= 0) interceptors.splice(index, 1);
      };
    },
    unload() {
      isUnloading = true;
    },
    get isUnloading() {
      return isUnloading;
    },
    close() {
      changed.clear();
    },
  };
  return session;
}
