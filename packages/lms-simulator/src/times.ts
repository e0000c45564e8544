import type { EditionName } from './edition.js';

/** The sum of two durations as an edition writes them: `0000:10:00.00`, `PT10M`. */
export const addTimes = (edition: EditionName, one: string, other: string): string =>
  edition === 'scorm12'
    ? toTimespan(hundredths12(one) + hundredths12(other))
    : toDuration(hundredths2004(one) + hundredths2004(other));

function hundredths12(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 100) || 0;
}

function toTimespan(hundredths: number): string {
  const pad = (number: number, length: number): string => String(number).padStart(length, '0');
  const hours = Math.min(Math.floor(hundredths / 360_000), 9999);
  const minutes = Math.floor(hundredths / 6000) % 60;
  return `${pad(hours, 4)}:${pad(minutes, 2)}:${((hundredths % 6000) / 100).toFixed(2).padStart(5, '0')}`;
}

/** Years and months have no fixed length; they count as 365 and 30 days. */
function hundredths2004(text: string): number {
  const [, years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = (
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(text) ?? []
  ).map((part) => Number(part ?? 0));
  const allDays = years * 365 + months * 30 + days;
  return Math.round(((allDays * 24 + hours) * 3600 + minutes * 60 + seconds) * 100);
}

function toDuration(hundredths: number): string {
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  const seconds = hundredths % 6000;
  const text = seconds % 100 ? (seconds / 100).toFixed(2) : String(seconds / 100);
  return `PT${hours}H${minutes}M${text}S`;
}
