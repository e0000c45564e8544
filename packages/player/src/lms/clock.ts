/** All that the LMS side knows of time. */
export interface Clock {
  /** The time of day, which may be set back. */
  date(): Date;
  /** Milliseconds that never run backwards. */
  now(): number;
  /** Runs something once; gives a function that calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  date: () => new Date(),
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
