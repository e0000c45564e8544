import { unpackProgress } from '../codec/suspend-data.js';
import type { KeeperContext } from '../keeper.js';
import type { Progress } from '../state/progress.js';
import type { Edition } from './edition.js';
import type { Link } from './link.js';

/** What an LMS knew of the learner when the session began. */
export interface OpenedSession {
  readonly progress: Progress;
  /** Of earlier sessions; never to be lowered by data that are lost. */
  readonly score: number | undefined;
  readonly isComplete: boolean;
  readonly passMark?: number;
  /** Whether the learner only looks: nothing may be written. */
  readonly isReview: boolean;
  readonly learner: string;
}

/**
 * Reads what an LMS kept. `undefined`: it did not say, or says that there was something and shows nothing. Nothing may be
 * written over that.
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
  const [mode, entry, text, score] = [
    elements.mode,
    elements.entry,
    'cmi.suspend_data',
    `${elements.score}.raw`,
  ].map(link.get);
  if (mode === undefined || entry === undefined || text === undefined || score === undefined)
    return undefined;
  if (text === '' && entry === 'resume' && isPatient) return undefined;
  const passMark = link.get(elements.passMark);
  const progress = unpackProgress(text, items, data.lessons, seed);
  const location = progress.location ?? locationOf(link.get(elements.location), data.lessons);
  return {
    progress: location === undefined ? progress : { ...progress, location },
    score: numberIn(score),
    isComplete: edition.isComplete(edition.status.map((element) => link.get(element) ?? '')),
    isReview: mode === 'browse' || mode === 'review',
    learner: link.get(elements.learner) ?? '',
    ...(numberIn(passMark) !== undefined && { passMark: edition.passMark(passMark ?? '') }),
  };
}

const locationOf = (location: string | undefined, lessons: readonly { id: string }[]): string | undefined =>
  lessons.find(({ id }) => id === location)?.id;

function numberIn(text = ''): number | undefined {
  return text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
}
