import type { Diagnostic, RuleComment } from '@hornbook/model';
import type { Html, Parents, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { findRuleComments } from './find-rule-comments.js';
import { readRuleComment } from './read-rule-comment.js';
import { type SourceLines, sourceLines } from './source-lines.js';

/** What the comments of a lesson say about rules, in the order of the source. */
export interface RuleComments {
  ruleComments: RuleComment[];
  diagnostics: Diagnostic[];
}

/**
 * Takes the comments that speak to Hornbook out of the tree and reads them: nothing that is made of a lesson may depend on
 * them.
 *
 *     <!-- hornbook-disable-next-line image-without-alt -->
 *     ![](ornament.svg)
 */
export function takeRuleComments(tree: Root, source: string): RuleComments {
  const found: RuleComments = { ruleComments: [], diagnostics: [] };
  let lines: SourceLines | undefined;
  visit(tree, 'html', (node, index, parent) => {
    const rest = withoutRuleComments(node.value);
    if (rest === node.value || !parent || index === undefined) return undefined;
    lines ??= sourceLines(source);
    readNode(node, source, lines, found);
    node.value = rest;
    if (rest.trim() !== '') return undefined;
    parent.children.splice(index, 1);
    return joinTexts(parent, index);
  });
  return found;
}

function withoutRuleComments(html: string): string {
  const comments = findRuleComments(html).reverse();
  return comments.reduce((text, { end, start }) => text.slice(0, start) + text.slice(end), html);
}

/** Read from the source, where every offset is that of the file. */
function readNode({ position }: Html, source: string, lines: SourceLines, found: RuleComments): void {
  const from = position?.start.offset ?? 0;
  for (const comment of findRuleComments(source.slice(from, position?.end.offset))) {
    const { end, start, text, textStart } = comment;
    const inSource = { text, start: from + start, end: from + end, textStart: from + textStart };
    const { comments, diagnostics } = readRuleComment(inSource, lines);
    found.ruleComments.push(...comments);
    found.diagnostics.push(...diagnostics);
  }
}

/** `text <!-- … -->` is `text`, and what stood on both sides is one text. Returns where to go on. */
function joinTexts(parent: Parents, index: number): number {
  const children: unknown[] = parent.children;
  const [before, after] = [children[index - 1], children[index]].map(asText);
  if (!before) return index;
  const next = after?.value ?? '';
  const value = /^(\s|$)/.test(next) ? before.value.trimEnd() : before.value;
  const joined = { ...before, value: value + next, ...span(before, after) };
  const isLast = index >= children.length;
  if (!after && !isLast) return index;
  children.splice(index - 1, after ? 2 : 1, ...(joined.value ? [joined] : []));
  return index - (joined.value ? 0 : 1);
}

const asText = (node: unknown): Text | undefined =>
  (node as Text | undefined)?.type === 'text' ? (node as Text) : undefined;

const span = (first: Text, last: Text | undefined) =>
  first.position && last?.position
    ? { position: { start: first.position.start, end: last.position.end } }
    : {};
