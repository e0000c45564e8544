/**
 * Choices that a question may offer in all its parts together: every blank, item of a match or row of a matrix has all of
 * them, so that their number grows with the square of what is written.
 */
export const maxChoices = 40_000;
