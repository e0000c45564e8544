import { nearest } from '@hornbook/model';
import type { Code, Node, Root } from 'mdast';
import { contentMessages as messages } from '../content/messages.js';
import { attributesOf, eachNode, hasClass, isBlockKey, listPlace } from '../nodes.js';
import { companionClasses } from '../questions/companions.js';
import { type CodeContext, includeFile } from './include-file.js';
import { isWithin, type LineRange, readLineRanges, writeLineRanges } from './line-ranges.js';

/**
 * Applies the attribute lists of blocks of code, before anything else looks at their text:
 *
 *     {: .numbered mark="4,6-7" src="code/app.js" lines="3-10"}
 *     ```js
 *     ```
 */
export function prepareCode(tree: Root, context: CodeContext): void {
  eachNode(tree, (node) => {
    if (node.type !== 'code') reportStrayKeys(node, context);
    else if (node.data?.attributes) prepare(node, context);
  });
}

/** Below the text of a tight list item a list tags the item, and not the code that follows. */
function reportStrayKeys(node: Node, { report }: CodeContext): void {
  const { values } = attributesOf(node);
  for (const key of codeKeys.filter((name) => name in values)) {
    report(messages.codeKeyElsewhere({ key }, listPlace(node)));
  }
}

function prepare(code: Code, context: CodeContext): void {
  context.onReach?.(code.position?.start.line ?? 1);
  checkKeys(code, context);
  const shown = includeFile(code, context) ?? [{ from: 1, to: code.value.split('\n').length }];
  const marked = readMarks(code, shown, context);
  if (!marked && !hasClass(code, 'numbered')) return;
  const lines = { dataLines: writeLineRanges(shown), ...(marked && { dataMark: writeLineRanges(marked) }) };
  code.data = { ...code.data, hProperties: { ...code.data?.hProperties, ...lines } };
}

/** Lines are marked by their numbers: in an excerpt, those of the file. */
function readMarks(
  code: Code,
  shown: readonly LineRange[],
  { report }: CodeContext,
): LineRange[] | undefined {
  const { mark } = attributesOf(code).values;
  if (mark === undefined) return undefined;
  const place = listPlace(code);
  const ranges = readLineRanges(mark, shown.at(-1)?.to ?? 0);
  if (!ranges) report(messages.badLines({ key: 'mark', value: mark }, place));
  else if (!ranges.every(({ from, to }) => isWithin(shown, from) && isWithin(shown, to))) {
    report(messages.linesOutside({ key: 'mark', value: mark, lines: writeLineRanges(shown) }, place));
  }
  return ranges;
}

export const codeKeys = ['mark', 'src', 'lines'];

function checkKeys(code: Code, { report }: CodeContext): void {
  const { values } = attributesOf(code);
  const place = listPlace(code);
  // If code is part of a question, the keys are the question's.
  if (['quiz', ...companionClasses].some((name) => hasClass(code, name))) return;
  for (const name of Object.keys(values).filter((key) => !codeKeys.includes(key) && !isBlockKey(key))) {
    report(messages.codeUnknownKey({ name, nearest: nearest(name, codeKeys) }, place));
  }
  if ('lines' in values && !('src' in values)) report(messages.linesWithoutFile(undefined, place));
}
