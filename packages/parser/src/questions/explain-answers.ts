import { type Diagnostic, fixAt, type SourcePlace } from '@hornbook/model';
import type { AuthoringType, ParseContext } from '@hornbook/questions';
import type { RootContent } from 'mdast';
import { type Line, textLines } from '../dialects/lesson-text.js';
import { attributesOf, listPlace, placesInLists, span } from '../nodes.js';
import { brokenItems } from './broken-items.js';
import { isAnswers, type NearType } from './find-answers.js';
import { questionMessages as messages } from './messages.js';
import { askFor, howToAsk, meantType } from './synonyms.js';

/** Answers in GIFT, in MoodleXML-like sheets, in LiaScript: `[( )] x`, `=right ~wrong`, `a) x`, `(x) text` without a list. */
const otherDialect = /^\s*(?:\[[([][xX ]?[)\]]\]|[=~]\S|\([xX ]?\)\s|\[[xX ]?\]\s|[a-eA-E][).]\s)/;

/** An indented line that would be an answer. */
const markedLine = /^[ \t]*[-*+][ \t]+(?:\([xX \t]?\)|\[[xX \t]?\])/m;

/** Of a block. Nobody writes so many. */
const maxNames = 20;

/**
 * A type under the name of another program, which has its answers there: `.likert` over a list without markers. The fix writes
 * our name where the answers can be read by it.
 */
function misnamed(blocks: readonly RootContent[], context: ParseContext): Diagnostic | undefined {
  const [tagged] = blocks as [RootContent, ...RootContent[]];
  const attributes = attributesOf(tagged);
  for (const name of attributes.classes.slice(0, maxNames)) {
    const meant = meantType(name);
    if (!meant?.class) continue;
    const hasAnswers =
      meant.answers === 'none' || blocks.some((node, index) => index > 0 && isAnswers(node, meant, context));
    if (!hasAnswers && !isAnswers(tagged, meant, context)) continue;
    const place = placesInLists(attributes, context.source).classes.get(name);
    const fix = askFor(meant, place, attributes, context.source);
    const data = { name, type: `.${meant.class}`, howTo: howToAsk(meant) };
    return messages.misnamedType(data, place ?? listPlace(tagged), fix);
  }
  return undefined;
}

/** Says why a question has no answers. `blocks` begin with the tagged one and end where the question must. */
export function explainNoAnswers(
  blocks: readonly RootContent[],
  asked: AuthoringType | undefined,
  near: NearType | undefined,
  context: ParseContext,
): Diagnostic {
  const otherwise = asked ? undefined : misnamed(blocks, context);
  if (otherwise) return otherwise;
  const [tagged, ...others] = blocks as [RootContent, ...RootContent[]];
  const wanted = asked && asked.answers !== 'none' ? asked.answers : 'marked-list';
  const broken = blocks.slice(0, 4).flatMap((block) => brokenItems(block, context.source) ?? [])[0];
  if (broken) return broken;
  const lines = [tagged, others[0]].flatMap((node) =>
    node?.type === 'paragraph' ? textLines(node, context.rawText) : [],
  );
  const line = lines.find(({ text }) => otherDialect.test(text));
  if (line) return messages.otherDialect({ line: line.text }, placeOf(line, context.rawText));
  const indented = others.find((node) => node.type === 'code' && markedLine.test(node.value));
  if (indented && !isFenced(indented, context.source))
    return messages.answersIndented(undefined, indented.position);
  const list = blocks.find(({ type }) => type === 'list');
  const [meant, fix] = [near?.meant, near && fixAt(near.place, `.${near.meant}`)];
  return list && wanted === 'marked-list'
    ? messages.noMarkers({ isTagged: list === tagged, meant }, list.position, fix)
    : messages.noAnswers({ name: asked?.class, meant, wanted }, span([tagged]), fix);
}

const isFenced = ({ position }: RootContent, source: string): boolean =>
  /^[`~]/.test(source.charAt(position?.start.offset ?? 0));

function placeOf({ row, start, text }: Line, source: string): SourcePlace {
  const column = start - source.lastIndexOf('\n', start - 1);
  const from = { line: row + 1, column, offset: start };
  return { start: from, end: { line: row + 1, column: column + text.length, offset: start + text.length } };
}
