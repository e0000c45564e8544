import type { KeeperContext } from '../keeper.js';
import { isLater, mergeProgress, type Progress } from '../state/progress.js';
import { summarise } from '../state/summary.js';
import type { OpenedSession } from './read-session.js';

/**
 * Where a learner stands when a session begins: what the LMS kept, over it what only the browser kept, over that what has
 * been answered on the page since; and never less than was reported before.
 */
export function resumeProgress(
  { data, items }: KeeperContext,
  opened: OpenedSession,
  spare: Progress | undefined,
  since: Progress | undefined,
): Progress {
  const isRestarted = spare !== undefined && spare.seed !== opened.progress.seed;
  const kept = isRestarted ? spare : mergeIf(opened.progress, spare, isLater);
  const progress = mergeIf(kept, since);
  if (isRestarted) return progress;
  const { complete, score = 0 } = summarise(data, items, progress, opened.passMark);
  const { floor } = progress;
  const reported = opened.score ?? 0;
  return {
    ...progress,
    floor: {
      score: reported > score ? reported : floor.score,
      complete: floor.complete || (opened.isComplete && !complete),
    },
  };
}

const mergeIf = (before: Progress, after: Progress | undefined, isNewer?: typeof isLater): Progress =>
  after ? mergeProgress(before, after, isNewer) : before;
