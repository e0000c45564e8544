import { inPlay } from '../state/item.js';
import type { Progress } from '../state/progress.js';
import { type Summary, summarize } from '../state/summary.js';
import { packProgress } from '../state/suspend-data.js';
import type { StoreContext } from '../store/progress-store.js';
import type { Edition, Pair } from './edition.js';
import type { InteractionQueue } from './interaction-queue.js';
import type { LmsClient } from './lms-client.js';
import type { ObjectiveWriter } from './objectives.js';
import type { OpenedSession } from './read-session.js';

/** What there is to report besides interactions. */
interface Report {
  readonly progress: Progress;
  /** Whether there is a score: something has been answered, in this session or before. */
  readonly isScored: boolean;
  /** Length of the session so far, in milliseconds. */
  readonly duration: number;
}

/** What a session writes with. */
export interface SessionWriters {
  readonly client: LmsClient;
  readonly queue: InteractionQueue;
  readonly objectives: ObjectiveWriter;
}

/** For an LMS that accepts less suspend data than its edition promises. */
const cautiousLimit = 4000;

/**
 * Writes everything an LMS is told: interactions, score and status, suspend data, objectives. `false`: something essential
 * is missing.
 *
 * @param isStuck whether the LMS has been failing for so long that its silence is taken for an answer
 */
export function writeSession(
  { client, objectives, queue }: SessionWriters,
  edition: Edition,
  context: StoreContext,
  { passMark, progress: saved }: OpenedSession,
  report: Report,
  isStuck: boolean,
): boolean {
  const { progress } = report;
  // Every attempt that the LMS kept has been an interaction.
  const attempts = [...saved.records.values()].reduce((sum, record) => sum + record.attempts, 0);
  const isSure = !attempts || isStuck;
  const areInteractionsWritten = queue.flush(client, attempts, isSure);
  const summary = summarize(context.data, context.items, progress, passMark);
  const isHeldBack = edition.scoreMakesStatus && passMark !== undefined && !summary.complete;
  const pairs = statePairs(edition, context, summary, {
    ...report,
    isScored: report.isScored && !isHeldBack,
  });
  const results = pairs.map(([element, ...values]) => {
    const result = client.set(element, ...values);
    return result === 'set' || (result === 'refused' && !isEssential(edition, element));
  });
  return (
    objectives.write(inPlay(context.items, progress), progress, isSure ? 0 : undefined) &&
    areInteractionsWritten &&
    results.every(Boolean)
  );
}

/** Elements in the order in which they are set: the score before the status, which an LMS may derive from it. */
function statePairs(
  edition: Edition,
  { items }: StoreContext,
  summary: Summary,
  { duration, isScored, progress }: Report,
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
      () => packProgress(progress, items, cautiousLimit),
    ],
    ...(progress.location === undefined ? [] : [[elements.location, progress.location] as const]),
    [elements.sessionTime, edition.duration(duration)],
  ];
}

/** Without these elements progress is lost. An LMS may refuse others, such as the minimum and maximum score. */
const isEssential = ({ elements, status }: Edition, element: string): boolean =>
  ['cmi.suspend_data', `${elements.score}.raw`, ...status].includes(element);
