import type { ParseContext } from '@hornbook/questions';
import type { RootContent } from 'mdast';
import { eachNode } from '../nodes.js';
import type { Segment } from '../questions/find-questions.js';
import { reportBraces } from './braces.js';
import { reportCode } from './code.js';
import { findNearQuiz } from './near-quiz.js';
import { reportNestedTags } from './nested-tags.js';
import { reportMarkers } from './stray-markers.js';

/**
 * Reports what looks like a question, or like a part of one, and is shown as content: misspelled tags, tags in code or in a
 * quote, markers without a tag. The right answers among it are not shown. Changes the nodes.
 */
export function reportNearMisses(segments: readonly Segment[], context: ParseContext): void {
  for (const segment of segments) {
    if (segment.type === 'content') reportInContent(segment.nodes, context);
    else {
      for (const node of segment.nodes) {
        reportWithin(node, context, { isAnswers: node === segment.markup.answers });
      }
    }
  }
}

function reportInContent(nodes: readonly RootContent[], context: ParseContext): void {
  /** Whether a tag above was meant to make a question of what follows. */
  let isMeant = false;
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'heading') isMeant = false;
    isMeant = findNearQuiz(node, nodes[index + 1], context) || isMeant;
    const isAnswers = reportMarkers({ node, above: nodes[index - 1], isMeant }, context);
    reportWithin(node, context, { isMeant });
    if (isAnswers) isMeant = false;
  }
}

/** Looks into a block. */
function reportWithin(
  block: RootContent,
  context: ParseContext,
  { isMeant = false, isAnswers = false }: { isMeant?: boolean; isAnswers?: boolean },
): void {
  eachNode(block, (node) => {
    if (node.type === 'code') reportCode(node, isMeant, context);
    else if (node.type === 'text') reportBraces(node, context);
    else if (node !== block) reportNestedTags(node, isAnswers, context);
  });
}
