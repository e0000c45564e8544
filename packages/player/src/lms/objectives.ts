import { hash } from '@hornbook/questions/browser';
import { groupItems, type Item } from '../state/item.js';
import type { Progress } from '../state/progress.js';
import { toDigits } from '../state/record-codec.js';
import type { Edition, Pair } from './edition.js';
import { type LmsClient, plainId } from './lms-client.js';

/** `Explain isolation` → `Explain_isolation_x8Zw1`. */
export const objectiveId = (text: string): string =>
  `${text.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 40)}_${toDigits(hash(text), 5)}`;

/**
 * Reports the objectives that questions measure. They are optional in an LMS: what it refuses is skipped. A course may have
 * hundreds, so only those are written that have changed since they were written in this session.
 */
export interface ObjectiveWriter {
  /** A new session begins. */
  restart(): void;
  /**
   * `false`: something failed; the next call continues there.
   *
   * @param known how many objectives the LMS has, in case it doesn't say; `undefined`: ask again later
   */
  write(items: readonly Item[], progress: Progress, known: number | undefined): boolean;
}

export function createObjectiveWriter(client: LmsClient, edition: Edition): ObjectiveWriter {
  /** What has been written, by the objective's text. */
  const written = new Map<string, string>();
  /** The ids that the LMS has. */
  let ids: string[] = [];

  /** An LMS may have objectives of its own, and an id can be set only once: look for it before adding an objective. */
  const write = (text: string, pairs: readonly Pair[]): boolean => {
    const id = objectiveId(text);
    const names = [id, plainId(id)];
    let index = ids.findIndex((name) => names.includes(name));
    if (index < 0) {
      const made = client.set(`cmi.objectives.${ids.length}.id`, id);
      if (made !== 'set') return made === 'refused';
      index = ids.push(id) - 1;
    }
    return pairs.every(
      ([element, value]) => client.set(`cmi.objectives.${index}.${element}`, value) !== 'failed',
    );
  };

  return {
    restart() {
      written.clear();
      ids = [];
    },
    write(items, progress, known) {
      const results = resultsOf(edition, items, progress).filter(
        ([text, pairs]) => written.get(text) !== `${pairs}`,
      );
      if (results.length === 0) return true;
      const count = client.count('cmi.objectives') ?? known;
      if (count === undefined) return false;
      // Another page of the same session may have added some.
      while (ids.length < count) {
        const id = client.get(`cmi.objectives.${ids.length}.id`);
        // It may be one that is to be written.
        if (!id && known === undefined) return false;
        ids.push(id ?? '');
      }
      return results.every(([text, pairs]) => {
        const isWritten = write(text, pairs);
        if (isWritten) written.set(text, `${pairs}`);
        // What could not be read may be an objective that is there.
        else ids = [];
        return isWritten;
      });
    },
  };
}

/** Score and status by objective, relative to it. */
const resultsOf = (
  edition: Edition,
  items: readonly Item[],
  { records }: Progress,
): [text: string, pairs: Pair[]][] =>
  [...groupItems(items, ({ question }) => question.objective)].map(([text, own]) => {
    const sum = (share: (id: string) => number): number =>
      own.reduce((total, { question }) => total + question.points * share(question.id), 0);
    const possible = sum(() => 1);
    const earned = sum((id) => records.get(id)?.score ?? 0);
    const done = own.every(({ question }) => records.has(question.id));
    const score = possible > 0 ? edition.scorePairs((100 * earned) / possible) : [];
    return [
      text,
      [
        ...score.map(([element, value]) => [`score.${element}`, value] as const),
        ...edition.objectivePairs(text, done),
      ],
    ];
  });
