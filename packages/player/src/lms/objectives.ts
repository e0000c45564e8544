import { hash } from '@hornbook/questions/browser';
import type { Item } from '../state/item.js';
import type { Progress } from '../state/progress.js';
import { toDigits } from '../state/record-codec.js';
import type { Edition } from './edition.js';
import { type LmsClient, plainId } from './lms-client.js';

/** `Explain isolation` → `Explain_isolation_x8Zw1`. */
export const objectiveId = (text: string): string =>
  `${text.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 40)}_${toDigits(hash(text), 5)}`;

/**
 * Reports the objectives that questions measure. They are optional in an LMS: what it refuses is skipped.
 *
 * @param known how many objectives the LMS has, in case it doesn't say; `undefined`: ask again later
 */
export function writeObjectives(
  client: LmsClient,
  edition: Edition,
  items: readonly Item[],
  progress: Progress,
  known: number | undefined,
): boolean {
  const texts = new Set(items.flatMap(({ question }) => question.objective ?? []));
  return [...texts].every((text) => {
    const own = items.filter(({ question }) => question.objective === text);
    return writeObjective(client, edition, text, own, progress, known);
  });
}

function writeObjective(
  client: LmsClient,
  edition: Edition,
  text: string,
  items: readonly Item[],
  { records }: Progress,
  known: number | undefined,
): boolean {
  const count = client.count('cmi.objectives') ?? known;
  if (count === undefined) return false;
  const index = findObjective(client, objectiveId(text), count);
  const parent = `cmi.objectives.${index}`;
  if (index === count) {
    const made = client.set(`${parent}.id`, objectiveId(text));
    if (made !== 'set') return made === 'refused';
  }
  const possible = items.reduce((sum, { question }) => sum + question.points, 0);
  const earned = items.reduce(
    (sum, { question }) => sum + (records.get(question.id)?.score ?? 0) * question.points,
    0,
  );
  const done = items.every(({ question }) => records.has(question.id));
  const score = possible > 0 ? edition.scorePairs((100 * earned) / possible) : [];
  const pairs = [
    ...score.map(([element, value]) => [`score.${element}`, value] as const),
    ...edition.objectivePairs(text, done),
  ];
  return pairs.every(([element, value]) => client.set(`${parent}.${element}`, value) !== 'failed');
}

/** An LMS may have objectives of its own, and an id can be set only once: look for it before adding an objective. */
function findObjective(client: LmsClient, id: string, count: number): number {
  for (let index = 0; index < count; index += 1) {
    if ([id, plainId(id)].includes(client.get(`cmi.objectives.${index}.id`) ?? '')) return index;
  }
  return count;
}
