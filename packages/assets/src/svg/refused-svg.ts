/** Ends the reading of a picture that cannot be taken; its message says why. It never leaves `cleanSvg`. */
export class RefusedSvg extends Error {}
