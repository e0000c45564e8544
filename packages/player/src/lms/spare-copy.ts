import { packProgress, unpackProgress } from '../codec/suspend-data.js';
import type { KeeperContext } from '../keeper.js';
import type { Progress } from '../state/progress.js';
import { storagePrefix } from '../store/storage-prefix.js';

/** A copy of what an LMS did not take, in the browser's storage, until it does. */
export interface SpareCopy {
  write(learner: string, progress: Progress): void;
  /** Of this learner: browsers are shared. */
  read(learner: string): Progress | undefined;
  remove(): void;
}

export function createSpareCopy({ data, items }: KeeperContext): SpareCopy {
  const name = `${storagePrefix(data.course.id)}unsaved`;
  return {
    write: (learner, progress) =>
      tryStorage((storage) =>
        storage.setItem(name, `${packProgress(progress, items, Number.POSITIVE_INFINITY)} ${learner}`),
      ),
    read(learner) {
      const kept = tryStorage((storage) => storage.getItem(name)) ?? '';
      const [text = '', ...owner] = kept.split(' ');
      return kept && owner.join(' ') === learner ? unpackProgress(text, items, data.lessons, 0) : undefined;
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
