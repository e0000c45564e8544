import type { Diagnostic } from '@hornbook/model';
import type { Heading, Node, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { attributesOf, hasClass, span } from '../nodes.js';
import type { QuestionStretch, Stretch } from '../quiz/find-questions.js';
import { bankMessages as messages } from './messages.js';

/** A section whose questions are drawn from. */
export interface BankStretch {
  type: 'bank';
  heading: Heading;
  questions: QuestionStretch[];
}

type Report = (diagnostic: Diagnostic) => void;

/**
 * Gathers the questions of every section that is tagged as a bank. The bank stands where the first of them stood; all
 * else in the section stays in its place:
 *
 *     {: .bank #networks draw="2"}
 *     ## Networks
 *
 * A heading that is part of a question's prompt neither begins nor ends a section.
 */
export function findBanks(stretches: readonly Stretch[], report: Report): (Stretch | BankStretch)[] {
  const found: BankStretch[] = [];
  let open: BankStretch | undefined;
  /** Content since the last question. */
  let between: RootContent[] = [];
  const parts = stretches.flatMap((stretch): (Stretch | BankStretch)[] => {
    if (stretch.type === 'content') {
      for (const node of stretch.nodes) {
        const next = bankAt(node, open, report);
        if (next && next !== open) found.push(next);
        open = next;
        if (!hasClass(node, 'bank')) between.push(node);
      }
      return [stretch];
    }
    if (!open) return [stretch];
    const isFirst = open.questions.length === 0;
    if (!isFirst && between.length > 0) report(messages.bankTextBetween(undefined, span(between)));
    between = [];
    open.questions.push(stretch);
    return isFirst ? [open] : [];
  });
  for (const { heading, questions } of found) {
    if (questions.length === 0) report(messages.bankWithoutQuestions(undefined, listPlace(heading)));
  }
  return parts;
}

/** The bank to which what follows a node belongs. */
function bankAt(node: RootContent, open: BankStretch | undefined, report: Report): BankStretch | undefined {
  if (node.type !== 'heading') return open;
  const around = open && node.depth > open.heading.depth ? open : undefined;
  if (!hasClass(node, 'bank')) return around;
  if (!around) return { type: 'bank', heading: node, questions: [] };
  const line = around.heading.position?.start.line ?? 1;
  report(messages.bankInBank({ line }, listPlace(node)));
  return around;
}

/** Reports `.bank` on anything but a heading of the lesson. Of a question, its own reader says so. */
export function reportStrayBanks(tree: Root, report: Report): void {
  visit(tree, (node, _index, parent) => {
    const isSection = node.type === 'heading' && parent === tree;
    if (isSection || !hasClass(node, 'bank') || hasClass(node, 'quiz')) return;
    report(messages.bankNotOnHeading(undefined, listPlace(node)));
  });
}

/** Where the attribute list stands that tags a node. */
export const listPlace = (node: Node): Node['position'] =>
  attributesOf(node).lists?.at(-1)?.position ?? node.position;
