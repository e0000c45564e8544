/** The only source of time of a simulated LMS. */
export interface Clock {
  /** The time of day, which may be set back. */
  date(): Date;
  /** Milliseconds that never run backwards. */
  now(): number;
  /** Runs something once, after some milliseconds; returns a function that cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

declare const setTimeout: (run: () => void, milliseconds: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;
declare const performance: { now(): number };

export const systemClock: Clock = {
  date: () => new Date(),
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** A clock that moves when it is told to. */
export interface ManualClock extends Clock {
  /** Lets time pass and runs what is due. */
  advance(milliseconds: number): void;
  /** Sets the time of day, as a user might. */
  setDate(date: Date): void;
  /** How many calls are pending. */
  waiting(): number;
}

export function manualClock(start: Date = new Date(2026, 0, 5, 9, 0, 0)): ManualClock {
  let now = 0;
  let midnight = start.getTime();
  const pending = new Set<{ at: number; run: () => void }>();
  return {
    date: () => new Date(midnight + now),
    now: () => now,
    after(milliseconds, run) {
      const call = { at: now + milliseconds, run };
      pending.add(call);
      return () => void pending.delete(call);
    },
    setDate(date) {
      midnight = date.getTime() - now;
    },
    waiting: () => pending.size,
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [due] = [...pending].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (!due) break;
        pending.delete(due);
        now = Math.max(now, due.at);
        due.run();
      }
      now = end;
    },
  };
}
