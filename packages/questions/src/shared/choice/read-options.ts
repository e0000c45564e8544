import type { SourcePlace } from '@hornbook/model';
import type { Common, MarkedItem, ParseContext } from '../../markup.js';
import { asTold, checkTexts } from '../check-texts.js';
import { withOptionFeedback } from '../option-feedback.js';
import { optionIds } from '../option-ids.js';
import { type Option, optionOf } from '../option-of.js';
import { choiceMessages as messages } from './messages.js';

interface Options {
  options: Option[];
  key: Common['key'];
}

const reports = { empty: messages.emptyOption, duplicate: messages.duplicateOption };

/** The options of a list, with their feedback; those that a learner could not tell apart are reported. */
export function readOptions(items: readonly MarkedItem[], common: Common, context: ParseContext): Options {
  const ids = optionIds(items);
  const options = items.map((item, index) => ({ id: ids[index] as string, item }));
  checkTexts(items.map(asTold), reports, context);
  return {
    options: options.map((option) => optionOf(option, context)),
    key: withOptionFeedback(common.key, options, context),
  };
}

/** The options of a choice and the ids of those marked as right; what can be used in spite of problems is used. */
export function readChoices(
  items: readonly MarkedItem[],
  common: Common,
  context: ParseContext,
): Options & { correct: string[] } {
  checkMarkers(items, context);
  const read = readOptions(items, common, context);
  const correct = read.options.flatMap(({ id }, index) => (items[index]?.right ? [id] : []));
  if (correct.length === 0) context.report(messages.noRightAnswer(undefined, spanOf(items)));
  return { ...read, correct };
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
