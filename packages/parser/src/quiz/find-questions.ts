import type { AuthoringType, Markup, ParseContext } from '@hornbook/questions';
import type { RootContent } from 'mdast';
import { messages } from '../messages.js';
import { attributesOf, hasClass, span, untagged } from '../nodes.js';
import { askedTypes } from './asked-types.js';
import { isAnswers } from './is-answers.js';
import { reportSplitAnswers } from './report-split-answers.js';
import { whyNoAnswers } from './why-no-answers.js';
import { type CompanionClass, companionClasses } from './words.js';

/** Blocks that make a question, with what belongs to it. */
export interface QuestionStretch {
  type: 'question';
  /** The type that a class asks for. */
  asked: AuthoringType | undefined;
  markup: Markup;
  companions: Companions;
  nodes: RootContent[];
}

/** A stretch of the document: blocks that are content, or a question. */
export type Stretch = { type: 'content'; nodes: RootContent[] } | QuestionStretch;

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
export function findQuestions(nodes: readonly RootContent[], context: ParseContext): Stretch[] {
  const stretches: Stretch[] = [];
  let content: RootContent[] = [];
  const flush = () => {
    if (content.length > 0) stretches.push({ type: 'content', nodes: content });
    content = [];
  };
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at] as RootContent;
    const question = hasClass(node, 'quiz') ? readQuestion(nodes, at, content.at(-1), context) : undefined;
    if (question) {
      if (question.tookPrevious) content.pop();
      flush();
      stretches.push(question.stretch);
      at = question.end;
    } else {
      reportStray(node, context);
      content.push(node);
      at += 1;
    }
  }
  flush();
  return stretches;
}

interface Found {
  stretch: QuestionStretch;
  /** Index behind the question. */
  end: number;
  /** Whether the prompt is the block before the tagged list. */
  tookPrevious: boolean;
}

function readQuestion(
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
    context.report(whyNoAnswers(untilNext(nodes, start), asked));
    return undefined;
  }
  checkTag(tagged, nodes[start + 1], context);
  const above = previous?.type === 'heading' ? [] : previous ? [previous] : [];
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
    stretch: { type: 'question', asked, markup, companions, nodes: whole },
    end,
    tookPrevious: onAnswers && prompt.length > 0,
  };
}

/** The type that a class asks for; one question has one. */
function readAsked(tagged: RootContent, context: ParseContext): AuthoringType | undefined {
  const [type, ...others] = askedTypes(tagged);
  const names = [type, ...others].flatMap((one) => one?.class ?? []);
  if (others.length > 0) context.report(messages.severalTypes({ names }, listPlace(tagged)));
  return type;
}

/** The first block with answers, never past a heading or the next question. */
function findAnswers(
  nodes: readonly RootContent[],
  start: number,
  asked: AuthoringType | undefined,
  context: ParseContext,
): number | undefined {
  const within = untilNext(nodes, start);
  const index = within.findIndex((node, at) => at > 0 && isAnswers(node, asked, context));
  return index < 0 ? undefined : start + index;
}

/** The tagged block and what follows it up to a heading or the next question. */
function untilNext(nodes: readonly RootContent[], start: number): RootContent[] {
  let end = start + 1;
  for (; end < nodes.length; end++) {
    const node = nodes[end] as RootContent;
    if (node.type === 'heading' || hasClass(node, 'quiz')) break;
  }
  return nodes.slice(start, end);
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

const companionClass = (node: RootContent): CompanionClass | undefined =>
  companionClasses.find((name) => hasClass(node, name));

function reportStray(node: RootContent, context: ParseContext): void {
  const name = companionClass(node);
  if (name) context.report(messages.strayCompanion({ name }, node.position));
}

const listPlace = (node: RootContent): Markup['place'] | undefined =>
  attributesOf(node).lists?.at(-1)?.position;

/** `{: .quiz}` below a paragraph and directly above the next: it was meant for the next. */
function checkTag(tagged: RootContent, next: RootContent | undefined, context: ParseContext): void {
  const list = attributesOf(tagged).lists?.at(-1);
  const isGlued =
    list?.side === 'after' &&
    next?.type === 'paragraph' &&
    next.position?.start.line === list.position.end.line + 1;
  if (isGlued) context.report(messages.tagsBlockAbove(undefined, list.position));
}
