import { unpackProgress } from '../codec/suspend-data.js';
import type { KeeperContext, Recorded, Terms } from '../keeper.js';
import type { Progress } from '../state/progress.js';
import type { Edition } from './edition.js';
import type { Link } from './link.js';

/** What an LMS knew of the learner when the session began. */
export interface OpenedSession extends Terms {
  readonly progress: Progress;
  /** Of earlier sessions; never to be lowered by data that are lost. */
  readonly score: number | undefined;
  readonly isComplete: boolean;
  readonly learner: string;
  /** Whether the attempt at the course goes on; a copy in the browser may belong to it then. */
  readonly isResumed: boolean;
}

/**
 * Reads what an LMS kept. `undefined`: it has something to resume and shows nothing, or has not said a word; nothing may be
 * written over that. All else has a default, because LMSs leave unset elements `null`, or throw.
 *
 * @param isPatient whether an empty answer may still become a full one
 */
export function readSession(
  link: Link,
  edition: Edition,
  { data, items }: KeeperContext,
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
  ].map(link.get);
  const [text = '', entry, mode = '', location, score, learner = '', passMark, ...status] = answers;
  const isReview = /^(browse|review)$/.test(mode);
  const mayResume =
    entry === 'resume' ||
    (entry === undefined && (location || score || answers.every((answer) => answer === undefined)));
  if (!text && !isReview && isPatient && mayResume) return undefined;
  const progress = unpackProgress(text, items, data.lessons, seed);
  const shown = progress.location ?? data.lessons.find(({ id }) => id === location)?.id;
  const mark = edition.passMark(numberIn(passMark) ?? 0);
  const points = numberIn(score);
  return {
    progress: shown === undefined ? progress : { ...progress, location: shown },
    score: points && Math.min(points, 100),
    isComplete: /^(completed|passed|failed)$/.test(status[0] ?? ''),
    // Where everybody would reach it, or nobody, an LMS has none.
    passMark: mark > 0 && mark <= 100 ? mark : undefined,
    recorded: isReview ? { state: stateOf(status.join()), score: points } : undefined,
    learner: learner.trim(),
    isResumed: entry !== 'ab-initio',
  };
}

/** @param status the one of SCORM 1.2, or completion and success of SCORM 2004: `incomplete,unknown` */
function stateOf(status: string): Recorded['state'] {
  if (/passed/.test(status)) return 'passed';
  if (/incomplete|browsed/.test(status)) return 'inProgress';
  if (/failed/.test(status)) return 'failed';
  return /completed/.test(status) ? 'complete' : 'notStarted';
}

function numberIn(text = ''): number | undefined {
  return text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
}
