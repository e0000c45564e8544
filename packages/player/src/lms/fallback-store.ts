import type { Progress } from '../state/progress.js';
import { packProgress, unpackProgress } from '../state/suspend-data.js';
import type { StoreContext } from '../store/progress-store.js';
import { storagePrefix } from '../store/safe-storage.js';
import type { OpenedSession } from './read-session.js';

/**
 * Keeps what an LMS has not accepted in the browser's storage until it does: the fallback copy. The copy belongs to one
 * learner and one attempt, because browsers are shared. Writing it also tells other pages of the same attempt.
 */
export interface FallbackStore {
  /** The name of the copy in the storage. */
  readonly name: string;
  write(progress: Progress): void;
  /** @param text of a copy; by default the one in the storage, unless the attempt has just begun */
  read(text?: string): Progress | undefined;
  remove(): void;
}

/** What LMSs call everybody whom they don't know. */
const nobody = /^(0|null|undefined|guest|anonymous|)$/i;

/** `undefined` where the learner is unknown or only reviews the course. */
export function createFallbackStore(
  { data, items }: StoreContext,
  { isResumed, learner, progress: { seed }, recorded }: OpenedSession,
): FallbackStore | undefined {
  if (recorded || nobody.test(learner)) return undefined;
  const name = `${storagePrefix(data.course.id)}unsaved ${learner}`;
  return {
    name,
    write: (progress) =>
      tryStorage((storage) =>
        // With the LMS's attempt beside that of the copy: the LMS may not know yet that the learner started over.
        storage.setItem(name, `${packProgress(progress, items, Number.POSITIVE_INFINITY)} ${seed}`),
      ),
    read(text = (isResumed && tryStorage((storage) => storage.getItem(name))) || '') {
      const [packed = '', attempt] = text.split(' ');
      const progress = unpackProgress(packed, items, data.lessons, 0);
      return [progress.seed, Number(attempt)].includes(seed) ? progress : undefined;
    },
    remove: () => tryStorage((storage) => storage.removeItem(name)),
  };
}

/** Storage may be blocked or full; then there is no copy. */
function tryStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}
