import { type ManualClock, manualClock } from '@hornbook/lms-simulator';

/** A clock that moves only when it is told to, from the time that tests expect in timestamps. */
export const fakeClock = (start = new Date(2026, 10, 24, 10, 11, 12)): ManualClock => manualClock(start);
