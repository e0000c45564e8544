/** What the player offers to a question's behaviour in the browser. */
export interface Host {
  /** Says something to a screen reader through the question's status region. */
  announce(text: string): void;
  /** Tells the player that the learner changed the answer without an `input` event. */
  changed(): void;
  /** Of this attempt at the course; the same seed gives the same order on every visit. */
  readonly seed: number;
}
