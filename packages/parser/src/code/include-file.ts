import {
  addressFix,
  addressOf,
  type Diagnostic,
  type MeantFile,
  type SourcePlace,
  withoutControls,
} from '@hornbook/model';
import type { Code } from 'mdast';
import { codeLayout, findControls, findHidden } from '../characters/find-hidden.js';
import { reportElsewhere } from '../characters/report-characters.js';
import { contentMessages as messages } from '../content/messages.js';
import type { FileRead, OnReach, ReadFile, Report } from '../lesson-input.js';
import { attributesOf, listPlace } from '../nodes.js';
import { targetOf } from '../postprocess/url-target.js';
import { decodeText } from '../source/decode-source.js';
import { type LineRange, readLineRanges, writeLineRanges } from './line-ranges.js';

/** The lesson around blocks of code. */
export interface CodeContext {
  /** Of the lesson's source, relative to the course. */
  path: string;
  source: string;
  readFile: ReadFile;
  report: Report;
  onReach?: OnReach | undefined;
}

/**
 * Puts the text of the file that `src` names, or the `lines` of it, into a block of code. If that is not possible, which
 * is reported, the block keeps its own text, or shows the file's name if it has none.
 *
 * @returns the lines of the file that are shown
 */
export function includeFile(code: Code, context: CodeContext): LineRange[] | undefined {
  const { src } = attributesOf(code).values;
  if (src === undefined) return undefined;
  const text = readText(code, src, context);
  if (text === undefined) {
    code.value ||= src;
    return undefined;
  }
  const all = text.replace(/\n$/, '').split('\n');
  const shown = chosenLines(code, all.length, context);
  const included = shown.flatMap(({ from, to }) => all.slice(from - 1, to)).join('\n');
  if (code.value !== '' && code.value !== included) {
    context.report(messages.includeDiffers({ src }, code.position));
  }
  code.value = included;
  return shown;
}

function readText(code: Code, src: string, context: CodeContext): string | undefined {
  const { path, readFile, report } = context;
  const place = listPlace(code);
  const target = targetOf(src, path);
  const file = target.kind === 'lesson' || target.kind === 'file' ? target : undefined;
  const read: FileRead = file?.path ? readFile({ base: file.base, path: file.path }) : { problem: 'outside' };
  if ('problem' in read) {
    if (read.problem === 'missing') report(missing(src, place, read.meant, file?.base ?? 'course', context));
    else report(problems[read.problem]({ src }, place));
    return undefined;
  }
  const { isUtf8, text } = decodeText(read.bytes);
  if (!isUtf8) {
    report(messages.includeUnreadable({ src }, place));
    return undefined;
  }
  const found = [...findControls(text), ...findHidden(text, codeLayout)];
  for (const diagnostic of reportElsewhere(found, src, place)) report(diagnostic);
  return withoutControls(text);
}

function missing(
  src: string,
  place: SourcePlace | undefined,
  meant: MeantFile | undefined,
  base: 'assets' | 'course',
  { path, source }: CodeContext,
): Diagnostic {
  const address = meant && addressOf(meant.path, base, path);
  const fix = address && meant.isSure ? addressFix({ source, place, url: src }, 'path', address) : undefined;
  return messages.includeMissing({ src, meant: address }, place, fix);
}

const problems = {
  outside: messages.includeOutside,
  unreadable: messages.includeUnreadable,
};

/** All lines if none are chosen, or if the choice cannot be understood. */
function chosenLines(code: Code, last: number, { report }: CodeContext): LineRange[] {
  const place = listPlace(code);
  const all = [{ from: 1, to: last }];
  const { lines } = attributesOf(code).values;
  if (lines === undefined) return all;
  const ranges = readLineRanges(lines, last);
  if (!ranges) report(messages.badLines({ key: 'lines', value: lines }, place));
  if (ranges?.some(({ to }) => to > last)) {
    report(messages.linesOutside({ key: 'lines', value: lines, lines: writeLineRanges(all) }, place));
  }
  const there = ranges?.flatMap(({ from, to }) => (from <= last ? { from, to: Math.min(to, last) } : []));
  return there && there.length > 0 ? there : all;
}
