import {
  type AuthoringType,
  checkMarkers,
  type Markup,
  markedItems,
  type ParseContext,
} from '@hornbook/questions';
import type { RootContent } from 'mdast';
import { attributesOf, hasClass, listPlace, span, untagged } from '../nodes.js';
import { type Companions, readCompanions, reportConflict, reportStray } from './companions.js';
import { explainNoAnswers } from './explain-answers.js';
import { findAnswers, findNearType, isAnswers, readAsked, untilNext } from './find-answers.js';
import { reportLeftOut } from './left-out.js';
import { questionMessages as messages } from './messages.js';
import { unglueTags } from './unglue-tags.js';

/** A segment of the document: blocks that are content, or a question. */
export type Segment = { type: 'content'; nodes: RootContent[] } | QuestionSegment;

/** Blocks that make a question, with what belongs to it. */
export interface QuestionSegment {
  type: 'question';
  /** The type that a class asks for. */
  asked: AuthoringType | undefined;
  markup: Markup;
  companions: Companions;
  nodes: RootContent[];
}

/**
 * Splits a document into content and questions. A question begins at a block tagged `.quiz` and runs to its answers,
 * then takes the tagged blocks right after them:
 *
 *     {: .quiz}
 *     Which command lists images?
 *
 *     - (x) docker image ls
 *     - ( ) docker run
 *
 *     {: .explanation}
 *     > Because …
 */
export function findQuestions(blocks: readonly RootContent[], context: ParseContext): Segment[] {
  const nodes = unglueTags(blocks, context);
  for (const node of nodes) reportConflict(node, context);
  const segments: Segment[] = [];
  let content: RootContent[] = [];
  const flush = () => {
    if (content.length > 0) segments.push({ type: 'content', nodes: content });
    content = [];
  };
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at] as RootContent;
    const question = hasClass(node, 'quiz') ? questionAt(nodes, at, content.at(-1), context) : undefined;
    if (question) {
      if (question.tookPrevious) content.pop();
      flush();
      segments.push(question.segment);
      at = question.end;
    } else {
      if (!reportStray(node, context)) content.push(node);
      at += 1;
    }
  }
  flush();
  return segments;
}

interface Found {
  segment: QuestionSegment;
  /** The index after the question. */
  end: number;
  /** Whether the prompt is the block before the tagged list. */
  tookPrevious: boolean;
}

function questionAt(
  nodes: readonly RootContent[],
  start: number,
  previous: RootContent | undefined,
  context: ParseContext,
): Found | undefined {
  const tagged = nodes[start] as RootContent;
  const asked = readAsked(tagged, context);
  const kind = asked?.answers ?? 'marked-list';
  const onAnswers = isAnswers(tagged, asked, context);
  const answersAt = onAnswers || kind === 'none' ? start : findAnswers(nodes, start, asked, context);
  if (answersAt === undefined) {
    const near = asked ? undefined : findNearType(nodes, start, context);
    context.report(explainNoAnswers(untilNext(nodes, start), asked, near, context));
    return undefined;
  }
  checkTag(tagged, nodes[start + 1], context);
  const above = previous && previous.type !== 'heading' ? [previous] : [];
  const prompt = onAnswers ? above : nodes.slice(start, kind === 'none' ? start + 1 : answersAt);
  if (prompt.length === 0) context.report(messages.noPrompt(undefined, tagged.position));
  const shown = prompt.filter((node) => !reportStray(node, context));
  const { companions, end } = readCompanions(nodes, answersAt + 1, context);
  const answers = nodes[answersAt];
  if (kind !== 'none' && answers?.type === 'list') {
    checkMarkers(markedItems(answers, context), context);
    const isSplit = reportLeftOut(answers, nodes.slice(answersAt + 1, answersAt + 4), context);
    const [option, second] = answers.children;
    if (!asked && !isSplit && !second) context.report(messages.oneOption(undefined, option?.position));
  }
  const whole = onAnswers ? [...prompt, ...nodes.slice(answersAt, end)] : nodes.slice(start, end);
  const markup: Markup = {
    attributes: attributesOf(tagged),
    prompt: shown.map((node) => (node === tagged ? untagged(node) : node)),
    ...(kind !== 'none' && (answers?.type === 'list' || answers?.type === 'table') && { answers }),
    place: span(whole),
  };
  return {
    segment: { type: 'question', asked, markup, companions, nodes: whole },
    end,
    tookPrevious: onAnswers && prompt.length > 0,
  };
}

/** `{: .quiz}` below a paragraph and directly above the next: it was meant for the next. */
function checkTag(tagged: RootContent, next: RootContent | undefined, context: ParseContext): void {
  const place = listPlace(tagged);
  const isGlued =
    attributesOf(tagged).lists?.at(-1)?.side === 'after' &&
    next?.type === 'paragraph' &&
    next.position?.start.line === (place?.end.line ?? 0) + 1;
  if (isGlued) context.report(messages.tagsBlockAbove(undefined, place));
}
