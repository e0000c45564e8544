/** At most `length` characters of a text on one line, cut between characters and not within one. */
export const oneLine = (text: string, length: number): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '');

/** Two digits. */
export const two = (number: number): string => String(number).padStart(2, '0');

/** A span of time in hours, minutes and hundredths of a second; never negative, whatever the clock did. */
export function partsOfTime(milliseconds: number): { hours: number; minutes: number; hundredths: number } {
  const all = Math.max(0, Math.round(milliseconds / 10)) || 0;
  return { hours: Math.floor(all / 360_000), minutes: Math.floor(all / 6000) % 60, hundredths: all % 6000 };
}
