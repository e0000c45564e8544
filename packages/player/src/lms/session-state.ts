import { packProgress } from '../codec/suspend-data.js';
import type { KeeperContext } from '../keeper.js';
import type { Progress } from '../state/progress.js';
import type { Summary } from '../state/summary.js';
import type { Edition, Pair } from './edition.js';

/** All that an LMS is told of a session besides its interactions. */
export interface SessionState {
  readonly progress: Progress;
  readonly summary: Summary;
  /** Whether there is a score to report: something was answered, now or before. */
  readonly isScored: boolean;
  readonly milliseconds: number;
}

/** What LMSs take of suspend data that do not keep their edition's promise. */
const lesserLimit = 4000;

/** The elements in their order: the score before the status, which an LMS may derive from it. */
export function statePairs(
  edition: Edition,
  { items }: KeeperContext,
  { isScored, milliseconds, progress, summary }: SessionState,
): Pair[] {
  const { elements } = edition;
  const score = isScored && summary.score !== undefined ? edition.scorePairs(summary.score) : [];
  return [
    [elements.exit, 'suspend'],
    ...score.map(([element, value]) => [`${elements.score}.${element}`, value] as const),
    ...edition.statusPairs(summary),
    [
      'cmi.suspend_data',
      packProgress(progress, items, edition.suspendLimit),
      packProgress(progress, items, lesserLimit),
    ],
    ...(progress.location === undefined ? [] : [[elements.location, progress.location] as const]),
    [elements.sessionTime, edition.duration(milliseconds)],
  ];
}

/** Elements without which nothing is kept. The lowest and highest score, say, an LMS may do without. */
export const isEssential = ({ elements, status }: Edition, element: string): boolean =>
  ['cmi.suspend_data', `${elements.score}.raw`, ...status].includes(element);
