import type { Progress } from '../state/progress.js';
import { recordKey } from '../state/record-codec.js';
import { packProgress, unpackProgress } from '../state/suspend-data.js';
import type { StoreContext } from '../store/progress-store.js';
import { storagePrefix } from '../store/safe-storage.js';
import type { OpenedSession } from './read-session.js';

/**
 * Keeps the state of an attempt in the browser's storage, beside the LMS: for what the LMS has not accepted, and for windows of
 * the same attempt, each with a session of its own. In most LMSs such a session has its own data, and the last one to write
 * wins. The copy belongs to one learner and one attempt, because browsers are shared. Writing it also tells other pages.
 */
export interface FallbackStore {
  /** The name of the copy in the storage. */
  readonly name: string;
  write(copy: Copy): void;
  /** The copy, if it is of the attempt that the LMS resumes. */
  read(): Copy | undefined;
  /** The copy, perhaps of another attempt, if another page has written it since this one wrote or read it. */
  readNew(): Copy | undefined;
}

export interface Copy {
  readonly progress: Progress;
  /** Seeds of the attempts that this one replaces, because the learner started over; an LMS may still have one of them. */
  readonly replaced: readonly number[];
  /** Ids of questions whose last answer has not become an interaction in the LMS. */
  readonly untold: readonly string[];
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
  const load = (): string => tryStorage((storage) => storage.getItem(name)) ?? '';
  let known = load();
  const unpack = (text: string): Copy => {
    known = text;
    const [packed = '', seeds = '', keys = ''] = text.split(' ');
    const progress = unpackProgress(packed, items, data.lessons, 0);
    const untold = items.flatMap((item) => (keys.includes(recordKey(item)) ? item.question.id : []));
    return { progress, replaced: seeds.split(',').map(Number), untold };
  };
  return {
    name,
    write({ progress, replaced, untold }) {
      const keys = items.filter(({ question }) => untold.includes(question.id)).map(recordKey);
      known = `${packProgress(progress, items, Number.POSITIVE_INFINITY)} ${replaced} ${keys}`;
      tryStorage((storage) => storage.setItem(name, known));
    },
    read() {
      const copy = unpack(known);
      return isResumed && [copy.progress.seed, ...copy.replaced].includes(seed) ? copy : undefined;
    },
    readNew() {
      const text = load();
      return text && text !== known ? unpack(text) : undefined;
    },
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
