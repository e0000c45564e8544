/** Ends the reading of a picture that cannot be taken; its message says why. It never leaves `cleanSvg`. */
export class RefusedSvg extends Error {
  /** Whether no browser would show it either: a slip, and not a danger. */
  readonly isBroken: boolean;

  constructor(why: string, { isBroken = false } = {}) {
    super(why);
    this.isBroken = isBroken;
  }
}
