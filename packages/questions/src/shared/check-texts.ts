import type { Diagnostic, SourcePlace } from '@hornbook/model';
import type { MarkedItem, ParseContext } from '../markup.js';
import { messages } from '../messages.js';

/** Something that a learner has to tell from others of its kind. */
export interface Told {
  text: string;
  nodes: readonly unknown[];
  place: SourcePlace | undefined;
}

type Report<T> = (values: T, place: SourcePlace | undefined) => Diagnostic;

export const asTold = ({ item, nodes, text }: MarkedItem): Told => ({ text, nodes, place: item.position });

interface Reports {
  empty: Report<undefined>;
  duplicate: Report<{ text: string; line: number }>;
}

type Context = Pick<ParseContext, 'report'>;

/** Reports what is empty, and what has the text of another. */
export function checkTexts(all: readonly Told[], { duplicate, empty }: Reports, context: Context): void {
  const seen = new Map<string, number>();
  for (const { nodes, place, text } of all) {
    const line = seen.get(text);
    if (nodes.length === 0) context.report(empty(undefined, place));
    else if (text && line) context.report(duplicate({ text, line }, place));
    else seen.set(text, place?.start.line ?? 1);
  }
}

/** The same for what is no option. @param what it is, in a message */
export const checkParts = (what: string, all: readonly Told[], context: Context): void =>
  checkTexts(
    all,
    {
      empty: (_, place) => messages.emptyPart({ what }, place),
      duplicate: (values, place) => messages.duplicatePart({ what, ...values }, place),
    },
    context,
  );
