import { withoutControls } from '@hornbook/model';
import type { Code } from 'mdast';
import { codeLayout, findControls, findHidden } from '../characters/find-hidden.js';
import { tellElsewhere } from '../characters/tell-characters.js';
import { contentMessages as messages } from '../content/messages.js';
import type { FileRead } from '../course-files.js';
import { decodeText } from '../decode-source.js';
import { targetOf } from '../finish/urls.js';
import { attributesOf } from '../nodes.js';
import type { CodeContext } from './code-context.js';
import { type LineRange, readLineRanges, writeLineRanges } from './line-ranges.js';

/**
 * Puts the text of the file that `src` names, or the `lines` of it, into a block of code. Where that cannot be done, which
 * is reported, the block keeps its own text, or shows the file's name where it has none.
 *
 * @returns the lines of the file that are shown
 */
export function includeFile(code: Code, context: CodeContext): LineRange[] | undefined {
  const { values } = attributesOf(code);
  const { src } = values;
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

function readText(code: Code, src: string, { path, readFile, report }: CodeContext): string | undefined {
  const place = attributesOf(code).lists?.at(-1)?.position;
  const target = targetOf(src, path);
  const file = target.kind === 'lesson' || target.kind === 'file' ? target : undefined;
  const read: FileRead = file?.path ? readFile({ base: file.base, path: file.path }) : { problem: 'outside' };
  if ('problem' in read) {
    report(problems[read.problem]({ src }, place));
    return undefined;
  }
  const { isUtf8, text } = decodeText(read.bytes);
  if (!isUtf8) {
    report(messages.includeUnreadable({ src }, place));
    return undefined;
  }
  const found = [...findControls(text), ...findHidden(text, codeLayout)];
  report(...tellElsewhere(found, src, place));
  return withoutControls(text);
}

const problems = {
  missing: messages.includeMissing,
  outside: messages.includeOutside,
  unreadable: messages.includeUnreadable,
};

/** All lines where none are chosen, or where the choice cannot be understood. */
function chosenLines(code: Code, last: number, { report }: CodeContext): LineRange[] {
  const { lists, values } = attributesOf(code);
  const place = lists?.at(-1)?.position;
  const all = [{ from: 1, to: last }];
  const { lines } = values;
  if (lines === undefined) return all;
  const ranges = readLineRanges(lines, last);
  if (!ranges) report(messages.badLines({ key: 'lines', value: lines }, place));
  if (ranges?.some(({ to }) => to > last)) {
    report(messages.linesOutside({ key: 'lines', value: lines, lines: writeLineRanges(all) }, place));
  }
  const there = ranges?.flatMap(({ from, to }) => (from <= last ? { from, to: Math.min(to, last) } : []));
  return there && there.length > 0 ? there : all;
}
