import { packProgress, unpackProgress } from '../codec/suspend-data.js';
import type { KeeperContext } from '../keeper.js';
import type { Progress } from '../state/progress.js';
import { storagePrefix } from '../store/storage-prefix.js';
import type { OpenedSession } from './read-session.js';

/**
 * A copy of what an LMS has not taken, in the browser's storage, until it does. It belongs to one learner and one attempt:
 * browsers are shared. While it is written it also tells other pages of the same attempt.
 */
export interface SpareCopy {
  /** What it is stored under. */
  readonly name: string;
  write(progress: Progress): void;
  /** @param text of the copy; absent: what is in the storage, where the attempt is no fresh one */
  read(text?: string): Progress | undefined;
  remove(): void;
}

/** What LMSs call everybody whom they do not know. */
const nobody = /^(0|null|undefined|guest|anonymous|)$/i;

/** `undefined` where nobody knows whose it would be, and for who only looks. */
export function createSpareCopy(
  { data, items }: KeeperContext,
  { isResumed, learner, progress: { seed }, recorded }: OpenedSession,
): SpareCopy | undefined {
  if (recorded || nobody.test(learner)) return undefined;
  const name = `${storagePrefix(data.course.id)}unsaved ${learner}`;
  return {
    name,
    write: (progress) =>
      tryStorage((storage) =>
        // Beside the attempt of the copy that of the LMS, which may not know yet of a new start.
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

/** Storage may be blocked or full: then there is no copy. */
function tryStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}
