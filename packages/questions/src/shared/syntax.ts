import type { Interaction } from '@hornbook/model';

/** How a question of a type is written: for the manual and for `hornbook syntax`. Markdown in all texts. */
export interface QuestionSyntax {
  readonly type: string;
  /** The class that asks for it; absent where the markers do. */
  readonly class?: string;
  /** As a heading: "Single choice". */
  readonly name: string;
  /** What it is for, in one line. */
  readonly summary: string;
  /** A question of this type, complete. */
  readonly sample: string;
  /** What the answers are, and what marks the right ones. */
  readonly answers: string;
  /** Classes that only this type has, beside the one that asks for it. */
  readonly classes: readonly SyntaxWord[];
  /** Settings that only this type has, or that it shares with few. */
  readonly keys: readonly SyntaxKey[];
  /** Settings of every question that have no effect here. */
  readonly unusedKeys: readonly string[];
  /** Where a quote in the answers is shown, and when. */
  readonly feedback: string;
  /** What a part of the answer earns with `scoring="partial"`; absent where that has no effect. */
  readonly partial?: string;
  /** What an LMS records. In SCORM 1.2, `long-fill-in` is `fill-in`. */
  readonly interactions: readonly Interaction['kind'][];
}

interface SyntaxWord {
  readonly name: string;
  readonly meaning: string;
}

export interface SyntaxKey extends SyntaxWord {
  /** What holds without it. */
  readonly otherwise: string;
}
