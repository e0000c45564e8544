import type { Candidate, Survey } from './player-in-page.js';
import { ranks } from './press-words.js';

/** How often the same control is pressed in the same place; `menu` and `again`: in the whole launch. */
const limits: Readonly<Record<string, number>> = {
  choose: 1,
  check: 40,
  start: 3,
  next: 300,
  menu: 1,
  other: 2,
  finish: 2,
  again: 1,
  leave: 1,
};

/** What has been pressed, so that nothing is pressed twice without need. */
export interface PressMemory {
  /** Controls by what was to be seen then. */
  readonly seen: Set<string>;
  readonly counts: Map<string, number>;
}

export interface Press {
  /** Which of the surveys, and which of its candidates. */
  readonly survey: number;
  readonly index: number;
}

/** The next control to press, and notes that it is pressed; `undefined`: there is nothing new. */
export function choosePress(surveys: readonly Survey[], memory: PressMemory): Press | undefined {
  const state = surveys.map((survey) => survey.state).join();
  const all = surveys.flatMap(({ candidates, place }, survey) =>
    candidates.map((candidate, index) => ({ candidate, survey, index, counted: countedAs(candidate, place) })),
  );
  const open = all.filter(({ candidate, counted, survey }) => {
    const isNew = !memory.seen.has(`${state} ${survey} ${candidate.key}`);
    return isNew && (memory.counts.get(counted) ?? 0) < (limits[candidate.purpose] ?? 0);
  });
  const rank = ({ purpose }: Candidate): number => ranks.findIndex((one) => one === purpose);
  const [best] = open.sort((one, other) => rank(one.candidate) - rank(other.candidate));
  if (!best) return undefined;
  memory.seen.add(`${state} ${best.survey} ${best.candidate.key}`);
  memory.counts.set(best.counted, (memory.counts.get(best.counted) ?? 0) + 1);
  return best;
}

const countedAs = ({ key, purpose }: Candidate, place: string): string =>
  purpose === 'menu' || purpose === 'again' ? key : `${place} ${key}`;
