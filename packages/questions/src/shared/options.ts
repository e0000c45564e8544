import type { Content, Diagnostic, SourcePlace } from '@hornbook/model';
import type { Common, MarkedItem, ParseContext } from '../markup.js';
import { messages } from '../messages.js';

export interface Option {
  id: string;
  content: Content;
  fixed?: boolean;
}

/** What a learner sees of an item. */
export function optionOf({ id, item }: { id: string; item: MarkedItem }, context: ParseContext): Option {
  const fixed = item.attributes.classes.includes('fixed');
  return { id, content: unwrapParagraph(context.content(item.nodes)), ...(fixed && { fixed }) };
}

/** Loose and tight lists mean the same: a paragraph that is alone is reduced to its phrases. */
export function unwrapParagraph(content: Content): Content {
  const [only] = content.children;
  const isAlone = content.children.length === 1 && only?.type === 'element' && only.tagName === 'p';
  return isAlone ? { ...content, children: only.children } : content;
}

/** The key, with the feedback for items that are chosen or given as an answer. */
export function withOptionFeedback(
  key: Common['key'],
  options: readonly { id: string; item: Pick<MarkedItem, 'feedback'> }[],
  context: ParseContext,
): Common['key'] {
  const feedback = options.flatMap(({ id, item }) =>
    item.feedback.length > 0 ? [[id, context.content(item.feedback)] as const] : [],
  );
  return feedback.length > 0 ? { ...key, optionFeedback: Object.fromEntries(feedback) } : key;
}

/** Something with a text by which a learner tells it from others of its kind: an option, an item, a heading. */
export interface Labeled {
  text: string;
  nodes: readonly unknown[];
  place: SourcePlace | undefined;
}

export const labeled = ({ item, nodes, text }: MarkedItem): Labeled => ({
  text,
  nodes,
  place: item.position,
});

type Report<T> = (values: T, place: SourcePlace | undefined) => Diagnostic;

interface Reports {
  empty: Report<undefined>;
  duplicate: Report<{ text: string; line: number }>;
}

type Context = Pick<ParseContext, 'report'>;

/** Reports what is empty, and what has the text of another. */
export function checkTexts(all: readonly Labeled[], { duplicate, empty }: Reports, context: Context): void {
  const seen = new Map<string, number>();
  for (const { nodes, place, text } of all) {
    const line = seen.get(text);
    if (nodes.length === 0) context.report(empty(undefined, place));
    else if (text && line) context.report(duplicate({ text, line }, place));
    else seen.set(text, place?.start.line ?? 1);
  }
}

/** The same for parts that aren't options. @param what such a part is called in a message */
export const checkParts = (what: string, all: readonly Labeled[], context: Context): void =>
  checkTexts(
    all,
    {
      empty: (_, place) => messages.emptyPart({ what }, place),
      duplicate: (values, place) => messages.duplicatePart({ what, ...values }, place),
    },
    context,
  );
