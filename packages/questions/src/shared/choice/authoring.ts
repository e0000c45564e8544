import type { Fix, SourcePlace } from '@hornbook/model';
import type { List } from 'mdast';
import type { Common, MarkedItem, Markup, ParseContext } from '../../markup.js';
import { optionIds } from '../ids.js';
import { markedItems } from '../marked-items.js';
import { checkTexts, labeled, type Option, optionOf, withOptionFeedback } from '../options.js';
import { choiceMessages as messages } from './messages.js';

/** The texts of a list of options: all of them are public. */
export const textsOfOptions = (markup: Markup, context: ParseContext): string[] =>
  markedItems(markup.answers as List, context).map(({ text }) => text);

/** The shape of the first marker in a list of answers: it decides between the types that no class asks for. */
export const shapeOfAnswers = (markup: Markup, context: ParseContext): MarkedItem['shape'] =>
  markup.answers?.type === 'list'
    ? markedItems(markup.answers, context).find(({ shape }) => shape)?.shape
    : undefined;

interface Options {
  options: Option[];
  key: Common['key'];
}

const reports = { empty: messages.emptyOption, duplicate: messages.duplicateOption };

/** The options of a list, with their feedback. Options that a learner couldn't tell apart are reported. */
export function readOptions(items: readonly MarkedItem[], common: Common, context: ParseContext): Options {
  const ids = optionIds(items);
  const options = items.map((item, index) => ({ id: ids[index] as string, item }));
  checkTexts(items.map(labeled), reports, context);
  return {
    options: options.map((option) => optionOf(option, context)),
    key: withOptionFeedback(common.key, options, context),
  };
}

/** The options of a choice and the ids of those marked as right; what can be used despite problems is used. */
export function readChoices(
  items: readonly MarkedItem[],
  common: Common,
  context: ParseContext,
): Options & { correct: string[] } {
  checkMarkers(items, context);
  checkNested(items, context);
  const read = readOptions(items, common, context);
  const correct = read.options.flatMap(({ id }, index) => (items[index]?.right ? [id] : []));
  if (correct.length === 0) context.report(messages.noRightAnswer(undefined, spanOf(items)));
  return { ...read, correct };
}

/** One plain line below an option was probably meant as its feedback; markers in it are another problem. */
function checkNested(items: readonly MarkedItem[], context: ParseContext): void {
  for (const { nodes } of items) {
    const [list] = nodes.slice(1);
    if (list?.type !== 'list' || list.children.length !== 1) continue;
    const [only] = markedItems(list, context);
    if (only && !only.shape && only.nodes.length === 1 && only.nodes[0]?.type === 'paragraph') {
      context.report(messages.nestedList(undefined, list.position));
    }
  }
}

function spanOf(items: readonly MarkedItem[]): SourcePlace | undefined {
  const [first, last] = [items[0]?.item.position, items.at(-1)?.item.position];
  return first && last && { start: first.start, end: last.end };
}

function checkMarkers(items: readonly MarkedItem[], context: ParseContext): void {
  const first = items.find((item) => item.shape);
  for (const item of items) checkMarker(item, first, context);
}

const show = (item: MarkedItem | undefined): string => (item?.shape === 'square' ? '[ ]' : '( )');

function checkMarker(item: MarkedItem, first: MarkedItem | undefined, context: ParseContext): void {
  if (!item.shape) context.report(messages.optionWithoutMarker(undefined, item.item.position));
  else if (item.shape !== first?.shape) {
    context.report(messages.mixedMarkers({ marker: show(item), first: show(first) }, item.markerPlace));
  }
}

/**
 * A fix that makes the round markers of a list square: `(x)` → `[x]`. A space follows each one, because `[x](y)` would be a
 * link.
 */
export function squareMarkers(items: readonly MarkedItem[], source: string): Fix | undefined {
  const places = items.flatMap(({ markerPlace: { end, start }, shape }) =>
    shape === 'round' && start.offset !== undefined && end.offset !== undefined
      ? [{ start: start.offset, end: end.offset }]
      : [],
  );
  const [first, last] = [places[0], places.at(-1)];
  const areAsWritten = places.every(({ end, start }) => /^\([xX \t]?\)$/.test(source.slice(start, end)));
  if (!first || !last || !areAsWritten) return undefined;
  let text = '';
  let done = first.start;
  for (const { end, start } of places) {
    text += source.slice(done, start) + squared(source.slice(start, end), source.charAt(end));
    done = end;
  }
  return { start: first.start, end: last.end, text };
}

function squared(marker: string, next: string): string {
  const sign = marker.slice(1, -1).trim() || ' ';
  return `[${sign}]${/^\S/.test(next) ? ' ' : ''}`;
}
