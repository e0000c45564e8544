import { type AuthoringType, authoringTypes, type Markup, type ParseContext } from '@hornbook/questions';
import type { RootContent } from 'mdast';
import { attributesOf, hasClass, listPlace, span, untagged } from '../nodes.js';
import { explainNoAnswers, reportSplitAnswers } from './explain-answers.js';
import { findAnswers, isAnswers, readAsked, untilNext } from './find-answers.js';
import { questionMessages as messages } from './messages.js';

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

/** Classes that the blocks after a question's answers may have. */
export const companionClasses = ['hint', 'correct', 'incorrect', 'explanation'] as const;
type CompanionClass = (typeof companionClasses)[number];

/** The blocks of each kind that follow a question's answers, in order. */
export type Companions = Partial<Record<CompanionClass, RootContent[][]>>;

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
export function findQuestions(nodes: readonly RootContent[], context: ParseContext): Segment[] {
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
      reportStray(node, context);
      content.push(node);
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
    context.report(explainNoAnswers(untilNext(nodes, start), asked, context));
    return undefined;
  }
  checkTag(tagged, nodes[start + 1], context);
  const above = previous && previous.type !== 'heading' ? [previous] : [];
  const prompt = onAnswers ? above : nodes.slice(start, kind === 'none' ? start + 1 : answersAt);
  if (prompt.length === 0) context.report(messages.noPrompt(undefined, tagged.position));
  for (const node of prompt) reportStray(node, context);
  const { companions, end } = readCompanions(nodes, answersAt + 1);
  const answers = nodes[answersAt];
  if (kind !== 'none' && answers?.type === 'list') {
    reportSplitAnswers(answers, nodes.slice(answersAt + 1, answersAt + 4), context);
  }
  const whole = onAnswers ? [...prompt, ...nodes.slice(answersAt, end)] : nodes.slice(start, end);
  const markup: Markup = {
    attributes: attributesOf(tagged),
    prompt: prompt.map((node) => (node === tagged ? untagged(node) : node)),
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

function readCompanions(
  nodes: readonly RootContent[],
  start: number,
): { companions: Companions; end: number } {
  const companions: Companions = {};
  let end = start;
  for (; end < nodes.length; end++) {
    const node = nodes[end] as RootContent;
    const name = companionClass(node);
    if (!name) break;
    const blocks = node.type === 'blockquote' ? node.children : [untagged(node)];
    companions[name] ??= [];
    companions[name].push(blocks);
  }
  return { companions, end };
}

/** The part of a question that a block is. One that is tagged as a question is none, whatever else its classes say. */
const companionClass = (node: RootContent): CompanionClass | undefined =>
  hasClass(node, 'quiz') ? undefined : partNames(node)[0];

const partNames = (node: RootContent): CompanionClass[] =>
  companionClasses.filter((name) => hasClass(node, name));

const typeClasses = authoringTypes.flatMap((type) => type.class ?? []);

/** A block is a question or a part of one, and one part: it must not vanish from where its author looks for it. */
function reportConflict(node: RootContent, context: ParseContext): void {
  const [part, other] = partNames(node);
  const own = ['quiz', ...typeClasses].find((name) => hasClass(node, name)) ?? other;
  if (part && own) context.report(messages.conflictingClasses({ names: [own, part] }, listPlace(node)));
}

function reportStray(node: RootContent, context: ParseContext): void {
  const name = companionClass(node);
  if (name) context.report(messages.strayCompanion({ name }, node.position));
}
