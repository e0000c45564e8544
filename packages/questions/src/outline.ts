import type { Content } from '@hornbook/model';

/** What an author has said of the answers to a question: for whoever looks over it, not for learners. Plain data. */
export interface OutlinedAnswers {
  /** Options, accepted texts, items, rows, blanks; those of an order in the right order. */
  readonly answers: readonly OutlinedAnswer[];
  /** Of a matrix. */
  readonly columns?: readonly string[];
  /** Of a number. */
  readonly unit?: string;
  /** Differences that don't count where something is typed. */
  readonly ignore?: readonly string[];
  /** About how many words an essay should have. */
  readonly words?: number;
}

export interface OutlinedAnswer {
  readonly id: string;
  /** In one line. A blank has none. */
  readonly text: string;
  /** Absent where it is neither right nor wrong by itself. */
  readonly right?: boolean;
  /** What belongs to it: the partner of an item, the right columns of a row. */
  readonly partners?: readonly string[];
  /** What fills a blank: what is offered, or else what is accepted. */
  readonly fillings?: readonly OutlinedAnswer[];
  /** The range of a number, both included, with the tolerance in it. Absent: without limit. */
  readonly min?: string;
  readonly max?: string;
  /** Whether it stays where it is when the others are shuffled. */
  readonly fixed?: boolean;
  readonly feedback?: string;
}

/** Puts content into one line. */
export type TextOf = (content: Content) => string;
