import type { Clock } from '../clock.js';
import type { Interceptor } from '../session.js';

/**
 * What a commit stores arrives later: the page is told at once that it worked, and it is lost if the window goes away before, or
 * if the session has ended with another answer.
 *
 * @param milliseconds on the clock
 */
export const delaysStoring =
  (milliseconds: number, clock: Clock): Interceptor =>
  ({ name, session }, proceed) => {
    if (name !== 'commit' || session.state !== 'running') return proceed();
    clock.after(milliseconds, () => {
      // The end of the session has stored everything.
      if (session.state === 'running') proceed();
    });
    return 'true';
  };
