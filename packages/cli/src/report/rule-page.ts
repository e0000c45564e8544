import type { RuleSetting } from '@hornbook/model';
import type { Io } from '../io.js';
import { paragraph, sample } from './manual-text.js';
import { type Colors, colorsFor } from './terminal.js';

/** What docs/diagnostics.md or docs/verify.md says about a rule. */
export interface RulePage {
  readonly ruleId: string;
  /** What it is about: a course can set its severity, a package cannot. */
  readonly subject: 'course' | 'package';
  readonly area: string;
  /** By default. */
  readonly severity: RuleSetting;
  /** What is wrong, in a line. */
  readonly reason: string;
  /** Samples, and how to fix it, in Markdown: paragraphs and fences. */
  readonly text: string;
}

/** The section of a rule as `hornbook explain` prints it. */
export function printRule(rule: RulePage, io: Io): string {
  const { reason, ruleId, severity, text } = rule;
  const colors = colorsFor(io.stdout, io.env);
  return [
    `${colors.bold(ruleId)} ${paintOf(severity, colors)(severity)}\n`,
    paragraph(reason, io),
    ...blocksOf(text).map((block) => printBlock(block, colors, io)),
    changing(rule, colors, io),
  ].join('\n');
}

export const paintOf = (severity: RuleSetting, { blue, dim, red, yellow }: Colors) =>
  ({ error: red, warning: yellow, info: blue, off: dim })[severity];

interface Block {
  readonly text: string;
  readonly isSample: boolean;
}

/** Fences may be longer than three ticks, where a sample has fences of its own. */
const fence = /^(`{3,})\w*\n([\s\S]*?)^\1$/gm;

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let done = 0;
  for (const { 0: whole, 2: inner = '', index } of text.matchAll(fence)) {
    blocks.push({ text: text.slice(done, index), isSample: false }, { text: inner, isSample: true });
    done = index + whole.length;
  }
  return [...blocks, { text: text.slice(done), isSample: false }].filter((block) => /\S/.test(block.text));
}

function printBlock({ isSample, text }: Block, { bold }: Colors, io: Io): string {
  if (isSample) return sample(text);
  const paragraphs = text.trim().split('\n\n');
  return paragraphs.map((one) => paragraph(/^\w+:$/.test(one) ? bold(one) : one, io)).join('\n');
}

function changing({ ruleId, severity, subject }: RulePage, { bold }: Colors, io: Io): string {
  if (subject === 'package') {
    const meaning = severity === 'error' ? 'an error.' : meanings[severity];
    return paragraph(`${bold('Severity:')} ${meaning} \`hornbook verify\` reports it.`, io);
  }
  if (severity === 'error') {
    return paragraph(
      `${bold('Severity:')} an error, and always one: nothing can be built before it is fixed.`,
      io,
    );
  }
  return [
    paragraph(
      `${bold('Severity:')} ${meanings[severity]} To change it for a course, write in course.yaml \`error\`, \`warning\`, \`info\` or \`off\`:`,
      io,
    ),
    sample(`rules:\n  ${ruleId}: ${severity === 'off' ? 'warning' : 'off'}`),
    paragraph('In a lesson, for the next block alone:', io),
    sample(`<!-- hornbook-${severity === 'off' ? 'warning' : 'disable'}-next-line ${ruleId} -->`),
  ].join('\n');
}

const meanings = {
  warning: 'a warning, which --strict counts as an error.',
  info: 'a remark.',
  off: 'hidden unless a course asks for it.',
};
