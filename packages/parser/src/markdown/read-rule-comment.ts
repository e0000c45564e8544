import type { Diagnostic, RuleComment, SourcePlace } from '@hornbook/model';
import { messages } from '../messages.js';
import { placeFinder, type Range } from '../source/positions.js';

/** A comment that begins with `hornbook-`. */
export interface FoundComment extends Range {
  /** What is between the arrows, without the space around it. */
  text: string;
  /** Where `text` begins. */
  textStart: number;
}

const [open, close] = ['<!--', '-->'];

/** The comments in HTML that are meant for Hornbook. Linear: a comment that is never closed ends the search. */
export function findRuleComments(html: string): FoundComment[] {
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
export function readRuleComment(
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
export interface SourceLines {
  placeOf(start: number, end: number): SourcePlace;
  /**
   * The line that `-next-line` means after a line, both from 1: the first with content of its own. An attribute list or
   * another comment belongs to what follows it.
   */
  nextLine(line: number): number;
}

export function sourceLines(source: string): SourceLines {
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
