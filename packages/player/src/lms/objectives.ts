import { hash } from '@hornbook/questions/browser';
import { toDigits } from '../codec/digits.js';
import type { Item } from '../state/item.js';
import type { Progress } from '../state/progress.js';
import type { Edition } from './edition.js';
import type { Link } from './link.js';

/** `Explain isolation` → `Explain_isolation_x8Zw1`. */
export const objectiveId = (text: string): string =>
  `${text.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 40)}_${toDigits(hash(text), 5)}`;

/** Reports the objectives that questions measure. Optional in an LMS: what it does not take is left out. */
export function writeObjectives(
  link: Link,
  edition: Edition,
  items: readonly Item[],
  progress: Progress,
): boolean {
  const texts = new Set(items.flatMap(({ question }) => question.objective ?? []));
  return [...texts].every((text) => {
    const own = items.filter(({ question }) => question.objective === text);
    return writeObjective(link, edition, text, own, progress);
  });
}

function writeObjective(
  link: Link,
  edition: Edition,
  text: string,
  items: readonly Item[],
  { records }: Progress,
): boolean {
  const count = link.get('cmi.objectives._count');
  if (count === undefined) return false;
  const index = findObjective(link, objectiveId(text), Number(count) || 0);
  const parent = `cmi.objectives.${index}`;
  if (index === (Number(count) || 0)) {
    const made = link.set(`${parent}.id`, objectiveId(text));
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
  return pairs.every(([element, value]) => link.set(`${parent}.${element}`, value) !== 'failed');
}

/** An LMS may have made objectives of its own, and an id can be set only once: look before making one. */
function findObjective(link: Link, id: string, count: number): number {
  for (let index = 0; index < count; index += 1) {
    if (link.get(`cmi.objectives.${index}.id`) === id) return index;
  }
  return count;
}
