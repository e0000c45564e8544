import { packProgress, unpackProgress } from '../codec/suspend-data.js';
import type { KeeperContext } from '../keeper.js';
import type { Progress } from '../state/progress.js';
import { safeStorage, storagePrefix } from '../store/safe-storage.js';

/** A copy of what an LMS did not take, in the browser's storage, until it does. */
export interface SpareCopy {
  write(learner: string, progress: Progress): void;
  /** Of this learner: browsers are shared. */
  read(learner: string): Progress | undefined;
  remove(): void;
}

const noLimit = Number.POSITIVE_INFINITY;
const name = 'unsaved';

export function createSpareCopy({ data, items }: KeeperContext): SpareCopy {
  const storage = safeStorage(storagePrefix(data.course.id));
  return {
    write: (learner, progress) =>
      storage.set(name, JSON.stringify([learner, packProgress(progress, items, noLimit)])),
    read(learner) {
      const [owner, text] = parse(storage.get(name));
      return owner === learner && text ? unpackProgress(text, items, data.lessons, 0) : undefined;
    },
    remove: () => storage.remove(name),
  };
}

function parse(text = '[]'): string[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.map(String) : [];
  } catch {
    return [];
  }
}
