interface Choice {
  options: readonly { id: string }[];
}

/** Sorted: another order of the same options keeps packed answers valid. */
const sortedIds = (question: Choice): string[] => question.options.map(({ id }) => id).sort();

/** The options that a packed answer counts by. */
export const optionsFingerprint = (question: Choice): string => sortedIds(question).join(' ');

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** One digit for each chosen option up to 36, two from there. */
export function packOptions(question: Choice, chosen: readonly string[]): string {
  const ids = sortedIds(question);
  const width = ids.length > digits.length ? 2 : 1;
  return chosen.map((id) => ids.indexOf(id).toString(36).padStart(width, '0')).join('');
}

/** `undefined` where the text names an option that there is not. */
export function unpackOptions(question: Choice, packed: string): string[] | undefined {
  const ids = sortedIds(question);
  const width = ids.length > digits.length ? 2 : 1;
  const names = packed.match(new RegExp(`[0-9a-z]{${width}}`, 'g')) ?? [];
  const chosen = names.map((name) => ids[Number.parseInt(name, 36)]);
  const whole = names.length * width === packed.length && new Set(chosen).size === chosen.length;
  return whole && chosen.every((id) => id !== undefined) ? (chosen as string[]) : undefined;
}
