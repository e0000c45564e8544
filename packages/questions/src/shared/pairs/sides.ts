import type { PlainKey, PlainQuestion } from '@hornbook/model';
import { getOwn } from '@hornbook/model';

type Part = { readonly id: string; readonly text: string };

/** What a question is made of whose parts each get something: sources get targets, rows get columns. */
interface Sides {
  readonly parts: readonly Part[];
  readonly choices: readonly Part[];
  /** Whether a part may get several. */
  readonly multiple: boolean;
}

export type Paired = PlainQuestion & {
  readonly sources?: readonly Part[];
  readonly targets?: readonly Part[];
  readonly rows?: readonly Part[];
  readonly columns?: readonly Part[];
  readonly multiple?: boolean;
};

/** Ids of choices by the id of a part. */
export type Pairs = Readonly<Record<string, string | readonly string[]>>;
export type PairsKey = PlainKey & { readonly correct: Pairs };

export const sidesOf = ({
  rows = [],
  columns = [],
  sources: parts = rows,
  targets: choices = columns,
  multiple = false,
}: Paired): Sides => ({ parts, choices, multiple });

export const chosenFor = (pairs: Pairs, part: string): readonly string[] =>
  [getOwn(pairs, part) ?? []].flat();
