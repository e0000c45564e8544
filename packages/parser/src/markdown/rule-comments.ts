import type { Diagnostic, RuleComment, SourcePlace } from '@hornbook/model';
import type { Html, Parents, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { messages } from '../messages.js';
import { placeFinder, type Range } from '../source/positions.js';

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
  if (!source.includes('hornbook-')) return { ruleComments: [], rawText: source, diagnostics: [] };
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

/** A comment that begins with `hornbook-`. */
interface FoundComment extends Range {
  /** What is between the arrows, without the space around it. */
  text: string;
  /** Where `text` begins. */
  textStart: number;
}

const [open, close] = ['<!--', '-->'];

/** The comments in HTML that are meant for Hornbook. Linear: a comment that is never closed ends the search. */
function findRuleComments(html: string): FoundComment[] {
  const found: FoundComment[] = [];
  for (let start = html.indexOf(open); start !== -1; ) {
    const closing = html.indexOf(close, start + open.length);
    if (closing === -1) break;
    const inside = html.slice(start + open.length, closing);
    const text = inside.trim();
    const end = closing + close.length;
    if (text.startsWith('hornbook-')) {
      found.push({ start, end, text, textStart: start + open.length + inside.indexOf(text) });
    }
    start = html.indexOf(open, end);
  }
  return found;
}

const command = /^hornbook-(disable|enable|error|warning|info)(-next-line|-line|)(?![^\s,])/;

const settings = {
  disable: 'off',
  enable: 'default',
  error: 'error',
  warning: 'warning',
  info: 'info',
} as const satisfies Record<string, RuleComment['setting']>;

/** What a comment says about each of the rules that it names; a message if it makes no sense. */
function readRuleComment(
  comment: FoundComment,
  lines: SourceLines,
): { comments: RuleComment[]; diagnostics: Diagnostic[] } {
  const { end, start, text, textStart } = comment;
  const place = lines.placeOf(start, end);
  const [whole = '', verb = '', reach = ''] = command.exec(text) ?? [];
  // `>` begins the lines of a quote.
  const names = [...text.slice(whole.length).matchAll(/[^\s,>]+/g)];
  if (!whole || names.length === 0) {
    return { comments: [], diagnostics: [messages.brokenRuleComment({ text: oneLine(text) }, place)] };
  }
  const range = rangeOf(reach, place, lines);
  const setting = settings[verb as keyof typeof settings];
  const comments = names.map(({ 0: ruleId, index }) => {
    const from = textStart + whole.length + index;
    return { ruleId, setting, ...range, place: lines.placeOf(from, from + ruleId.length) };
  });
  return { comments, diagnostics: [] };
}

function rangeOf(
  reach: string,
  { end, start }: SourcePlace,
  lines: SourceLines,
): Pick<RuleComment, 'firstLine' | 'lastLine'> {
  if (reach === '-line') return { firstLine: start.line, lastLine: end.line };
  if (reach === '-next-line') return { firstLine: end.line + 1, lastLine: lines.nextLine(end.line) };
  return { firstLine: start.line, lastLine: Number.POSITIVE_INFINITY };
}

const oneLine = (text: string): string => {
  const [line = ''] = text.split('\n');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** The source around comments. */
interface SourceLines {
  placeOf(start: number, end: number): SourcePlace;
  /**
   * The line that `-next-line` means after a line, both from 1: the first with content of its own. An attribute list or
   * another comment belongs to what follows it.
   */
  nextLine(line: number): number;
}

function sourceLines(source: string): SourceLines {
  const lines = source.split('\n');
  /** For every line, counted from 0, the first from there on with content of its own, counted from 1. */
  const targets: number[] = [];
  for (let at = lines.length - 1; at >= 0; at--) {
    targets[at] = leadsOn(lines[at] ?? '') ? (targets[at + 1] ?? lines.length) : at + 1;
  }
  return { placeOf: placeFinder(source), nextLine: (line) => targets[line] ?? targets.length };
}

function leadsOn(line: string): boolean {
  const text = line.replace(/^[\s>]+/, '').trimEnd();
  return text === '' || /^\{:.*\}$/.test(text) || /^<!--.*-->$/.test(text);
}
