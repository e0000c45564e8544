/** At most `length` characters, cut between characters and not within one. */
export const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** The same on one line. */
export const oneLine = (text: string, length: number): string =>
  cut(text.replace(/[\s\p{Cc}]+/gu, ' ').trim(), length);

/** Two digits. */
export const two = (number: number): string => String(number).padStart(2, '0');

/** A span of time in hours, minutes and hundredths of a second; never negative, whatever the clock did. */
export function partsOfTime(milliseconds: number): { hours: number; minutes: number; hundredths: number } {
  const all = Math.max(0, Math.round(milliseconds / 10)) || 0;
  return { hours: Math.floor(all / 360_000), minutes: Math.floor(all / 6000) % 60, hundredths: all % 6000 };
}
