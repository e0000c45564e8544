import type { ParseContext } from '@hornbook/questions';
import type { Code } from 'mdast';
import { placeFinder } from '../source/positions.js';
import { nearMissMessages as messages } from './messages.js';

/** Languages of fences that quiz tools read as questions. */
const quizLanguages = /^\{?\.?(?:quiz|mcq|question|questions|quizdown|multiple-choice|single-choice)\b/i;

const isQuizFence = ({ lang }: Code): boolean => quizLanguages.test(lang ?? '');

const attributeList = /^[ \t]*\{:[ \t]*[.#\w][^\n}]*\}[ \t]*$/m;
const markedItem = /^[ \t]*[-*+] \([xX]\) /m;
const markedLine = /^([ \t]*(?:[-*+]|\d+[.)])?[ \t]*)(?:\(([xX])\)|\[([xX])\])(?=[ \t])/gm;

/**
 * Reports code that was meant as a question: in a fence that is named so, in one that is never closed, below four spaces.
 * Hides which answers are right.
 *
 * @param isMeant whether answers in it belong to a tag that has been reported
 */
export function reportCode(code: Code, isMeant: boolean, { report, source }: ParseContext): void {
  const start = code.position?.start.offset ?? 0;
  const [fence] = /^(?:`{3,}|~{3,})/.exec(source.slice(start, start + 100)) ?? [];
  const holdsQuestion = attributeList.test(code.value);
  if (isQuizFence(code)) report(messages.quizFence({ lang: code.lang ?? '' }, code.position));
  else if (fence && code.value && isOpen(code, fence, source))
    report(
      messages.openFence(
        { fence, holdsQuestion },
        placeOf(code, holdsQuestion ? undefined : fence.length, source),
      ),
    );
  else if (!fence && holdsQuestion) report(messages.listInCode(undefined, code.position));
  else if (!fence && markedItem.test(code.value)) {
    if (!isMeant) report(messages.answersInCode(undefined, code.position));
  } else return;
  if (!fence || holdsQuestion || isQuizFence(code)) {
    code.value = code.value.replace(markedLine, (_, before, round) => `${before}${round ? '( )' : '[ ]'}`);
  }
}

/** Whether a fence goes on to the end of what it is in. */
function isOpen({ position }: Code, fence: string, source: string): boolean {
  if (position?.start.line === position?.end.line) return true;
  const end = position?.end.offset ?? 0;
  const last = source.slice(source.lastIndexOf('\n', end - 1) + 1, end).slice(-300);
  const closing = last.replace(/^[ \t>]*/, '').trimEnd();
  return !(closing.length >= fence.length && closing === fence.charAt(0).repeat(closing.length));
}

/** The fence; of a code block with a question, all of it, because which answers are right is not shown. */
function placeOf({ position }: Code, length: number | undefined, source: string) {
  const start = position?.start;
  if (!start) return position;
  const from = start.offset ?? 0;
  const text = source.slice(from, length === undefined ? position.end.offset : from + length).trimEnd();
  const { line, column } = placeFinder(text)(text.length, text.length).end;
  const isOneLine = line === 1;
  const end = {
    line: start.line + line - 1,
    column: isOneLine ? start.column + column - 1 : column,
    offset: from + text.length,
  };
  return { start, end };
}
