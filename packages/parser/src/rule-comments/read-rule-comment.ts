import type { Diagnostic, RuleComment, SourcePlace } from '@hornbook/model';
import type { FoundComment } from './find-rule-comments.js';
import { ruleCommentMessages as messages } from './messages.js';
import type { SourceLines } from './source-lines.js';

const command = /^hornbook-(disable|enable|error|warning|info)(-next-line|-line|)(?![^\s,])/;

const settings = {
  disable: 'off',
  enable: 'default',
  error: 'error',
  warning: 'warning',
  info: 'info',
} as const satisfies Record<string, RuleComment['setting']>;

/** What a comment says about each of the rules that it names; a message where it can't be followed. */
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
    return { comments: [], diagnostics: [messages.broken({ text: oneLine(text) }, place)] };
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
