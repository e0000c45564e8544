import type { Heading, Node, Root, RootContent } from 'mdast';
import type { Report } from '../lesson-input.js';
import { eachNode, hasClass, listPlace, span } from '../nodes.js';
import type { QuestionSegment, Segment } from './find-questions.js';
import { questionMessages as messages } from './messages.js';

/** A section whose questions are drawn from. */
export interface BankSegment {
  type: 'bank';
  heading: Heading;
  questions: QuestionSegment[];
}

/**
 * Gathers the questions of every section that is tagged as a bank. The bank takes the place of the first of them;
 * everything else in the section stays in its place:
 *
 *     {: .bank #networks draw="2"}
 *     ## Networks
 *
 * A heading that is part of a question's prompt neither begins nor ends a section.
 */
export function findBanks(segments: readonly Segment[], report: Report): (Segment | BankSegment)[] {
  const found: BankSegment[] = [];
  let open: BankSegment | undefined;
  /** Content since the last question. */
  let between: RootContent[] = [];
  const gathered = segments.flatMap((segment): (Segment | BankSegment)[] => {
    if (segment.type === 'content') {
      for (const node of segment.nodes) {
        const next = bankAt(node, open, report);
        if (next && next !== open) found.push(next);
        open = next;
        if (!hasClass(node, 'bank')) between.push(node);
      }
      return [segment];
    }
    if (!open) return [segment];
    const isFirst = open.questions.length === 0;
    if (!isFirst && between.length > 0) report(messages.bankTextBetween(undefined, span(between)));
    between = [];
    open.questions.push(segment);
    return isFirst ? [open] : [];
  });
  for (const { heading, questions } of found) {
    if (questions.length === 0) report(messages.bankWithoutQuestions(undefined, bankPlace(heading)));
  }
  return gathered;
}

/** The bank that the blocks after a node belong to. */
function bankAt(node: RootContent, open: BankSegment | undefined, report: Report): BankSegment | undefined {
  if (node.type !== 'heading') return open;
  const around = open && node.depth > open.heading.depth ? open : undefined;
  if (!hasClass(node, 'bank')) return around;
  if (!around) return { type: 'bank', heading: node, questions: [] };
  const line = around.heading.position?.start.line ?? 1;
  report(messages.bankInBank({ line }, bankPlace(node)));
  return around;
}

/** Reports `.bank` on anything but a heading of the lesson. On a question, the question's own reader reports it. */
export function reportStrayBanks(tree: Root, report: Report): void {
  const sections = new Set<Node>(tree.children.filter(({ type }) => type === 'heading'));
  eachNode(tree, (node) => {
    if (!hasClass(node, 'bank') || hasClass(node, 'quiz') || sections.has(node)) return;
    report(messages.bankNotOnHeading(undefined, bankPlace(node)));
  });
}

/** Where the attribute list is that tags a node. */
export const bankPlace = (node: Node): Node['position'] => listPlace(node) ?? node.position;
