/** Characters of source. */
export const maxLength = 8_000_000;

/** Elements within elements. */
export const maxDepth = 200;

/** As many small shapes as a browser draws in a few seconds on a slow computer. */
export const maxSteps = 200_000;

/** Stops reading a picture that is refused; its message says why. It never leaves `cleanSvg`. */
export class RefusedSvg extends Error {
  /** Whether no browser would show it either: a mistake, not a danger. */
  readonly isBroken: boolean;

  constructor(why: string, { isBroken = false } = {}) {
    super(why);
    this.isBroken = isBroken;
  }
}
