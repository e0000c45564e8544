/** The command line can't be followed. Thrown anywhere, reported by `run`. */
export class UsageError extends Error {
  /** @param hint What to do instead, as a sentence. */
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** The name that was probably meant, as a hint. */
export async function didYouMean(name: string, known: readonly string[]): Promise<string | undefined> {
  const { nearest } = await import('@hornbook/model');
  const meant = nearest(name, known);
  return meant && `Did you mean ${meant}?`;
}
