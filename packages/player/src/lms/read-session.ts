import { isLater, mergeProgress, type Progress } from '../state/progress.js';
import { summarize } from '../state/summary.js';
import { unpackProgress } from '../state/suspend-data.js';
import type { LaunchInfo, Recorded, StoreContext } from '../store/progress-store.js';
import type { Edition } from './edition.js';
import type { LmsClient } from './lms-client.js';

/** What an LMS knew of the learner when the session began. */
export interface OpenedSession extends LaunchInfo {
  readonly progress: Progress;
  /** From earlier sessions, 0 to 100; never to be lowered because data got lost. */
  readonly score: number | undefined;
  readonly isComplete: boolean;
  readonly learner: string;
  /** Whether an earlier attempt at the course continues; only then may a fallback copy belong to it. */
  readonly isResumed: boolean;
}

/**
 * Reads what an LMS has stored. `undefined`: it has something to resume and shows nothing, or has not answered at all;
 * nothing may be written over that. Everything else has a default, because LMSs leave unset elements `null`, or throw.
 *
 * @param isPatient whether an empty answer may still become a full one
 */
export function readSession(
  client: LmsClient,
  edition: Edition,
  { data, items }: StoreContext,
  seed: number,
  isPatient: boolean,
): OpenedSession | undefined {
  const { elements } = edition;
  const answers = [
    'cmi.suspend_data',
    elements.entry,
    elements.mode,
    elements.location,
    `${elements.score}.raw`,
    elements.learner,
    elements.passMark,
    ...edition.status,
  ].map(client.get);
  const [text = '', entry, mode = '', location, score, learner = '', passMark, ...status] = answers;
  const isReview = /^(browse|review)$/.test(mode);
  const mayResume =
    entry === 'resume' || (entry === undefined && (location || score)) || answers.every((answer) => !answer);
  if (!text && !isReview && isPatient && mayResume) return undefined;
  const progress = unpackProgress(text, items, data.lessons, seed);
  const shown = progress.location ?? data.lessons.find(({ id }) => id === location)?.id;
  const mark = edition.passMark(numberIn(passMark) ?? 0);
  const points = numberIn(score);
  return {
    progress: shown === undefined ? progress : { ...progress, location: shown },
    score: points && Math.min(points, 100),
    isComplete: /^(completed|passed|failed)$/.test(status[0] ?? ''),
    // A mark that everybody or nobody would reach is no pass mark.
    passMark: mark > 0 && mark <= 100 ? mark : undefined,
    recorded: isReview ? { state: stateOf(status.join()), score: points } : undefined,
    learner: learner.trim(),
    isResumed: entry !== 'ab-initio',
  };
}

/** @param status of SCORM 1.2, or completion and success of SCORM 2004: `incomplete,unknown` */
function stateOf(status: string): Recorded['state'] {
  if (/passed/.test(status)) return 'passed';
  if (/incomplete|browsed/.test(status)) return 'inProgress';
  if (/failed/.test(status)) return 'failed';
  return /completed/.test(status) ? 'complete' : 'notStarted';
}

function numberIn(text = ''): number | undefined {
  return text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
}

/**
 * A learner's progress when a session begins: what the LMS has, overridden by the fallback copy, overridden by what has been
 * answered on the page since; and never less than was reported before.
 */
export function resumeProgress(
  { data, items }: StoreContext,
  opened: OpenedSession,
  fallback: Progress | undefined,
  since: Progress | undefined,
): Progress {
  const isRestarted = fallback !== undefined && fallback.seed !== opened.progress.seed;
  const saved = isRestarted ? fallback : mergeIf(opened.progress, fallback, isLater);
  const progress = mergeIf(saved, since && afterAttempts(since, saved));
  if (isRestarted) return progress;
  const { complete, score = 0 } = summarize(data, items, progress, opened.passMark);
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

/** Progress made while the earlier attempts at its questions were unknown. A right answer had closed its question. */
const afterAttempts = (since: Progress, { records, seed }: Progress): Progress => ({
  ...since,
  seed,
  records: new Map(
    [...since.records].flatMap(([id, record]) => {
      const { attempts = 0, score = 0 } = records.get(id) ?? {};
      return score < 1 ? [[id, { ...record, attempts: record.attempts + attempts }]] : [];
    }),
  ),
});

const mergeIf = (before: Progress, after: Progress | undefined, isNewer?: typeof isLater): Progress =>
  after ? mergeProgress(before, after, isNewer) : before;
