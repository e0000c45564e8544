import type { Candidate, Survey } from './player-in-page.js';
import { ranks } from './press-words.js';

/** How often the same control is pressed in the same place; `again`: in the whole launch. */
const limits: Readonly<Record<string, number>> = {
  choose: 1,
  check: 100,
  start: 3,
  next: 300,
  menu: 1,
  other: 1,
  finish: 2,
  again: 1,
  leave: 1,
};

/** What has been pressed, so that nothing is pressed twice without need. */
export interface PressMemory {
  /** How often controls were pressed, by what was to be seen then. */
  readonly seen: Map<string, number>;
  readonly counts: Map<string, number>;
}

export interface Press {
  /** Which of the surveys, and which of its candidates. */
  readonly survey: number;
  readonly index: number;
}

/**
 * The next control to press, and notes that it is pressed; `undefined`: there is nothing new.
 *
 * @param isAtRest whether nothing else comes by itself: only then something is pressed that ends what is there
 */
export function choosePress(
  surveys: readonly Survey[],
  memory: PressMemory,
  isAtRest: boolean,
): Press | undefined {
  const state = surveys.map((survey) => survey.state).join();
  const all = surveys.flatMap(({ candidates, place }, survey) =>
    candidates.map((candidate, index) => ({
      candidate,
      survey,
      index,
      counted: countedAs(candidate, place),
    })),
  );
  const stateOf = ({ candidate: { form, key, target }, survey }: (typeof all)[number]): string =>
    target === undefined
      ? `${survey} ${form || state} ${key}`
      : `${survey} ${surveys[survey]?.place} ${target}`;
  const open = all.filter((one) => {
    if (!isAtRest && /^(?:finish|again|leave)$/.test(one.candidate.purpose)) return false;
    // Two slides may look alike.
    const isNew = (memory.seen.get(stateOf(one)) ?? 0) < (one.candidate.purpose === 'next' ? 2 : 1);
    return isNew && (memory.counts.get(one.counted) ?? 0) < (limits[one.candidate.purpose] ?? 0);
  });
  const rank = ({ purpose }: Candidate): number => (ranks as readonly string[]).indexOf(purpose);
  const [best] = open.sort((one, other) => rank(one.candidate) - rank(other.candidate));
  if (!best) return undefined;
  memory.seen.set(stateOf(best), (memory.seen.get(stateOf(best)) ?? 0) + 1);
  memory.counts.set(best.counted, (memory.counts.get(best.counted) ?? 0) + 1);
  return best;
}

/** What a press counts for: menus are followed once, wherever they are. */
function countedAs({ key, purpose, target }: Candidate, place: string): string {
  if (purpose === 'menu') return target ?? key;
  return purpose === 'again' ? key : `${place} ${key}`;
}
