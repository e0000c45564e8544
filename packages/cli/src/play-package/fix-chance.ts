/**
 * Runs before `installPlayer`: chance is the same in every run, so that two runs differ by the LMS alone. Another launch has other
 * numbers.
 */
export function fixChance(): void {
  const launches: unknown = attempt(() => Reflect.get(top ?? {}, 'hornbookRun').lms.sessions.length);
  let state = Number(launches) || 1;
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  function attempt<T>(run: () => T): T | undefined {
    try {
      return run();
    } catch {
      return undefined;
    }
  }
  Math.random = () => next() / 2 ** 32;
  Crypto.prototype.getRandomValues = function getRandomValues<T extends ArrayBufferView | null>(array: T): T {
    const bytes = array && new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    bytes?.forEach((_, index) => {
      bytes[index] = next();
    });
    return array;
  };
}
