import type { Clock } from '../../src/lms/lms-session.js';

/** A clock that moves only by `advance`. */
export interface FakeClock extends Clock {
  /** Lets time pass and runs what is due. */
  advance(milliseconds: number): void;
  /** Sets the time of day, as a user might. */
  setDate(date: Date): void;
  /** How many calls are pending. */
  waiting(): number;
}

export function fakeClock(start = new Date(2026, 10, 24, 10, 11, 12)): FakeClock {
  let now = 0;
  let offset = start.getTime();
  const calls = new Set<{ at: number; run: () => void }>();
  return {
    date: () => new Date(offset + now),
    now: () => now,
    after(milliseconds, run) {
      const call = { at: now + milliseconds, run };
      calls.add(call);
      return () => void calls.delete(call);
    },
    setDate(date) {
      offset = date.getTime() - now;
    },
    waiting: () => calls.size,
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [due] = [...calls].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!due) break;
        calls.delete(due);
        now = Math.max(now, due.at);
        due.run();
      }
      now = end;
    },
  };
}
