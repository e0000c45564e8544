/** Characters of source. */
export const maxLength = 8_000_000;

/** Elements within elements. */
export const maxDepth = 200;

/** As many small shapes as a browser draws in a few seconds on a slow computer. */
export const maxSteps = 200_000;

/** Ends the reading of a picture that cannot be taken; its message says why. It never leaves `cleanSvg`. */
export class RefusedSvg extends Error {
  /** Whether no browser would show it either: a slip, and not a danger. */
  readonly isBroken: boolean;

  constructor(why: string, { isBroken = false } = {}) {
    super(why);
    this.isBroken = isBroken;
  }
}
