import type { Diagnostic } from '@hornbook/model';
import { hasMarkers, type Markup, type ParseContext } from '@hornbook/questions';
import type { List, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { messages } from '../messages.js';
import { attributesOf, hasClass, span, untagged } from '../nodes.js';
import { type CompanionClass, companionClasses } from './words.js';

/** A stretch of the document: blocks that are content, or a question with what belongs to it. */
export type Stretch =
  | { type: 'content'; nodes: RootContent[] }
  | { type: 'question'; markup: Markup; companions: Companions; nodes: RootContent[] };

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
  stretch: Stretch;
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
  const onList = tagged.type === 'list' && hasMarkers(tagged, context);
  const answersAt = onList ? start : findAnswers(nodes, start, context);
  if (answersAt === undefined) {
    context.report(whyNoAnswers(nodes, start));
    return undefined;
  }
  if (gluedBelow(tagged, nodes[start + 1])) {
    context.report(messages.tagsBlockAbove(undefined, listPlace(tagged)));
  }
  const prompt = onList ? (previous ? [previous] : []) : nodes.slice(start, answersAt);
  const { companions, end } = readCompanions(nodes, answersAt + 1);
  const whole = [...prompt, ...nodes.slice(answersAt, end)];
  const markup: Markup = {
    attributes: attributesOf(tagged),
    prompt: prompt.map((node) => (node === tagged ? untagged(node) : node)),
    answers: nodes[answersAt] as List,
    place: span(whole),
  };
  return {
    stretch: { type: 'question', markup, companions, nodes: whole },
    end,
    tookPrevious: onList && previous !== undefined,
  };
}

/** The first list with markers, never past a heading or the next question. */
function findAnswers(
  nodes: readonly RootContent[],
  start: number,
  context: ParseContext,
): number | undefined {
  for (let at = start + 1; at < nodes.length; at++) {
    const node = nodes[at] as RootContent;
    if (node.type === 'heading' || hasClass(node, 'quiz')) return undefined;
    if (node.type === 'list' && hasMarkers(node, context)) return at;
  }
  return undefined;
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
    companions[name] = [...(companions[name] ?? []), blocks];
  }
  return { companions, end };
}

const companionClass = (node: RootContent): CompanionClass | undefined =>
  companionClasses.find((name) => hasClass(node, name));

function reportStray(node: RootContent, context: ParseContext): void {
  const name = companionClass(node);
  if (name) context.report(messages.strayCompanion({ name }, node.position));
}

/** Answers of GIFT, of MoodleXML-like sheets, of LiaScript: `[( )] x`, `=right ~wrong`, `a) x`, `(x) text` without a list. */
const otherDialect = /^\s*(?:\[[([][xX ]?[)\]]\]|[=~]\S|\([xX ]?\)\s|\[[xX ]?\]\s|[a-eA-E][).]\s)/;

function whyNoAnswers(nodes: readonly RootContent[], start: number): Diagnostic {
  const tagged = nodes[start] as RootContent;
  const next = nodes[start + 1];
  const lines = [tagged, next].flatMap(linesOf);
  const line = lines.find((candidate) => otherDialect.test(candidate));
  if (line) return messages.otherDialect({ line: line.trim() }, span([tagged]));
  return next?.type === 'list'
    ? messages.noMarkers(undefined, next.position)
    : messages.noAnswers(undefined, span([tagged]));
}

const linesOf = (node: RootContent | undefined): string[] =>
  node?.type === 'paragraph' || node?.type === 'code' ? textOf(node).split('\n') : [];

interface PlacedList {
  side: string;
  position: Markup['place'];
}

const lists = (node: RootContent): readonly PlacedList[] =>
  (attributesOf(node) as { lists?: readonly PlacedList[] }).lists ?? [];

const listPlace = (node: RootContent): Markup['place'] | undefined => lists(node).at(-1)?.position;

/** `{: .quiz}` below a paragraph and directly above the next: it was meant for the next. */
function gluedBelow(tagged: RootContent, next: RootContent | undefined): boolean {
  const list = lists(tagged).at(-1);
  return (
    list?.side === 'after' &&
    next?.type === 'paragraph' &&
    next.position?.start.line === list.position.end.line + 1
  );
}
