import { type EditionName, editions } from './edition.js';
import type { Elements } from './roll-up.js';

/** What an LMS has stored of a learner: plain data, to be saved, edited and given to `createLms` again. */
export interface Snapshot {
  readonly edition: EditionName;
  /** Values by element, one object for each attempt, the last one last. */
  readonly attempts: readonly Elements[];
}

/**
 * Looks through a snapshot that may have been edited by hand or come from a file.
 *
 * @throws TypeError that says what is wrong with it, and where
 */
export function checkSnapshot(snapshot: unknown, edition: EditionName): asserts snapshot is Snapshot {
  if (!isRecord(snapshot)) throw new TypeError('A snapshot is an object with `edition` and `attempts`.');
  const { attempts, edition: own } = snapshot;
  if (typeof own !== 'string' || !Object.hasOwn(editions, own))
    throw new TypeError(`The snapshot's \`edition\` is none of ${Object.keys(editions).join(', ')}.`);
  if (own !== edition) throw new TypeError(`The snapshot is of ${own}, and this LMS is of ${edition}.`);
  if (!Array.isArray(attempts)) throw new TypeError("The snapshot's `attempts` is not an array.");
  for (const [index, attempt] of attempts.entries()) {
    if (!isRecord(attempt)) throw new TypeError(`attempts[${index}] is not an object of values by element.`);
    const wrong = Object.entries(attempt).find(([, value]) => typeof value !== 'string');
    if (wrong) throw new TypeError(`attempts[${index}][${JSON.stringify(wrong[0])}] is not a string.`);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
