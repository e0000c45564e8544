import type { Diagnostic, RuleComment } from '@hornbook/model';
import type { Html, Parents, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { messages } from '../messages.js';
import type { Range } from '../source/positions.js';
import { type FoundComment, findRuleComments, readRuleComment, sourceLines } from './read-rule-comment.js';

/** What the comments of a lesson say about rules, in the order of the source. */
export interface RuleComments {
  ruleComments: RuleComment[];
  /** The source with blanks in the places of these comments. */
  rawText: string;
  diagnostics: Diagnostic[];
}

/**
 * Takes the comments that are meant for Hornbook out of the tree and reads them: nothing that is made of a lesson may
 * depend on them.
 *
 *     <!-- hornbook-disable-next-line image-without-alt -->
 *     ![](ornament.svg)
 */
export function takeRuleComments(tree: Root, source: string): RuleComments {
  const taken: FoundComment[] = [];
  visit(tree, 'html', (node, index, parent) => {
    const comments = findRuleComments(node.value);
    if (comments.length === 0 || !parent || index === undefined) return undefined;
    for (const comment of commentsInSource(node, source)) taken.push(comment);
    node.value = replaceRanges(node.value, comments, () => '');
    if (node.value.trim() !== '') return undefined;
    parent.children.splice(index, 1);
    return joinTexts(parent, index);
  });
  // Every line and every column keeps its number.
  const rawText = replaceRanges(source, taken, (comment) => comment.replace(/[^\n]/g, ' '));
  return { ...readComments(taken, source), rawText };
}

/** Read from the source, so that every offset is that of the file. */
function commentsInSource({ position }: Html, source: string): FoundComment[] {
  const from = position?.start.offset ?? 0;
  return findRuleComments(source.slice(from, position?.end.offset)).map(
    ({ end, start, text, textStart }) => ({
      text,
      start: from + start,
      end: from + end,
      textStart: from + textStart,
    }),
  );
}

/** A text with something else in place of some ranges. */
function replaceRanges(
  text: string,
  ranges: readonly Range[],
  replacement: (replaced: string) => string,
): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { end, start } of ranges) {
    pieces.push(text.slice(done, start), replacement(text.slice(start, end)));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** Of all comments together. Nobody names so many by hand, and every problem is looked up among them. */
const maxRules = 1000;

function readComments(taken: readonly FoundComment[], source: string): Omit<RuleComments, 'rawText'> {
  if (taken.length === 0) return { ruleComments: [], diagnostics: [] };
  const lines = sourceLines(source);
  const read = taken.map((comment) => readRuleComment(comment, lines));
  const ruleComments = read.flatMap(({ comments }) => comments);
  const diagnostics = read.flatMap((found) => found.diagnostics);
  const beyond = ruleComments[maxRules];
  if (beyond) diagnostics.push(messages.tooManyRuleComments({ limit: maxRules }, beyond.place));
  return { ruleComments: ruleComments.slice(0, maxRules), diagnostics };
}

/** `text <!-- … -->` is `text`, and the texts on both sides become one. Returns where to go on. */
function joinTexts(parent: Parents, index: number): number {
  const children: unknown[] = parent.children;
  const [before, after] = [children[index - 1], children[index]].map(asText);
  if (!before) return index;
  const next = after?.value ?? '';
  const value = /^(\s|$)/.test(next) ? before.value.trimEnd() : before.value;
  const joined = { ...before, value: value + next, ...positionAcross(before, after) };
  const isLast = index >= children.length;
  if (!after && !isLast) return index;
  children.splice(index - 1, after ? 2 : 1, ...(joined.value ? [joined] : []));
  return index - (joined.value ? 0 : 1);
}

const asText = (node: unknown): Text | undefined =>
  (node as Text | undefined)?.type === 'text' ? (node as Text) : undefined;

const positionAcross = (first: Text, last: Text | undefined) =>
  first.position && last?.position
    ? { position: { start: first.position.start, end: last.position.end } }
    : {};
