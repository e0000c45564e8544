import {
  createLms,
  type EditionName,
  type Lms,
  type LmsOptions,
  type ManualClock,
} from '@hornbook/lms-simulator';
import type { PlayerData } from '../../src/index.js';
import type { Edition } from '../../src/lms/edition.js';
import { scorm12 } from '../../src/lms/scorm12.js';
import { scorm2004 } from '../../src/lms/scorm2004.js';
import type { Item } from '../../src/state/item.js';
import { unpackProgress } from '../../src/state/suspend-data.js';
import { type Visit, visit } from './lms.js';

/** The editions as the simulator has them, each with the player's side of it. */
export const simulated: readonly { name: EditionName; edition: Edition; is12: boolean }[] = [
  { name: 'scorm12', edition: scorm12, is12: true },
  { name: 'scorm2004-3', edition: scorm2004, is12: false },
  { name: 'scorm2004', edition: scorm2004, is12: false },
];

/** A strict LMS with one learner. */
export const strictLms = (name: EditionName, clock: ManualClock, options: Partial<LmsOptions> = {}): Lms =>
  createLms({ edition: name, clock, ...options });

/** A page of a course in the session that was launched last. */
export function openPage(lms: Lms, edition: Edition, data: PlayerData, clock: ManualClock): Visit {
  const session = lms.sessions.at(-1);
  if (!session) throw new Error('no session');
  return visit(session.api, edition, data, clock);
}

/**
 * What an LMS has on record, without times, which depend on how long a fault lasted, and without the place where the learner
 * was: a page that had no answer from the LMS began with the first lesson.
 */
export function recordOf(
  stored: Readonly<Record<string, string>>,
  { items, lessons }: Course,
): Record<string, unknown> {
  const { records } = unpackProgress(stored['cmi.suspend_data'] ?? '', items, lessons, 0);
  const kept = Object.entries(stored).filter(
    ([element]) => !/(time|timestamp|latency|location|suspend_data)$/.test(element),
  );
  return { ...Object.fromEntries(kept.sort()), records: JSON.stringify([...records].sort()) };
}

interface Course {
  readonly items: readonly Item[];
  readonly lessons: PlayerData['lessons'];
}
