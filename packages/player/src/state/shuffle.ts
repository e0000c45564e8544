import { mix } from '@hornbook/questions/browser';

/**
 * Shuffles a list: the same seed gives the same order. Items for which `isFixed` holds keep their places.
 */
export function shuffle<T>(list: readonly T[], seed: number, isFixed: (item: T) => boolean): T[] {
  const moving = list.filter((item) => !isFixed(item));
  for (let last = moving.length - 1; last > 0; last -= 1) {
    const other = mix(seed + last * 0x9e3779b9) % (last + 1);
    [moving[last], moving[other]] = [moving[other] as T, moving[last] as T];
  }
  return list.map((item) => (isFixed(item) ? item : (moving.shift() as T)));
}
