/**
 * The ids of a lesson's questions. Two questions that read the same come to the same derived id: the second one is counted, and gets
 * one that no author has given to another.
 */
export class QuestionIds {
  readonly #own: ReadonlySet<string>;
  readonly #taken = new Map<string, { readonly line: number; count: number }>();

  /** @param own the ids that the author has given */
  constructor(own: Iterable<string>) {
    this.#own = new Set(own);
  }

  /** Keeps in mind a question that has an id of its own. */
  note(derived: string, line: number): void {
    if (!this.#taken.has(derived)) this.#taken.set(derived, { line, count: 1 });
  }

  /** The id for a question that has none, and the line of the first one that reads the same, if it is not the first. */
  take(derived: string, line: number): { id: string; line?: number } {
    const first = this.#taken.get(derived);
    if (!first) {
      this.note(derived, line);
      return { id: derived };
    }
    do first.count += 1;
    while (this.#own.has(`${derived}-${first.count}`));
    return { id: `${derived}-${first.count}`, line: first.line };
  }
}
