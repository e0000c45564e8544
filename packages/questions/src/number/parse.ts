import { getOwn } from '@hornbook/model';
import type { List } from 'mdast';
import type { Common, Markup, ParseContext } from '../markup.js';
import { wantRoundMarkers } from '../shared/check-markers.js';
import { markedItems } from '../shared/marked-items.js';
import { withOptionFeedback } from '../shared/option-feedback.js';
import { readAnswers } from '../shared/typed/read-answers.js';
import { messages } from './messages.js';
import { readRanges } from './read-ranges.js';
import { readTolerance } from './read-tolerance.js';
import type { NumberKey, NumberQuestion } from './schema.js';

const unitOf = ({ attributes }: Markup): string => getOwn(attributes.values, 'unit')?.trim() ?? '';

export const publicTexts = (markup: Markup): string[] => [unitOf(markup)];

/**
 *     {: .quiz .number tolerance="1%" unit="ms"}
 *     How long is a tick at 100 Hz?
 *
 *     - (x) 10
 *     - ( ) 100
 *       > That would be 10 Hz.
 */
export function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: NumberQuestion; key: NumberKey } {
  const items = markedItems(markup.answers as List, context);
  wantRoundMarkers('number', items, context);
  const lang = common.question.lang ?? context.lang;
  const answers = readAnswers(items, context);
  const ranges = readRanges(answers, readTolerance(markup, lang, context), lang, context);
  if (!items.some(({ right }) => right)) {
    context.report(messages.noRightAnswer(undefined, markup.answers?.position));
  }
  const unit = unitOf(markup);
  return {
    question: { ...common.question, type: 'number', ...(unit && { unit }) },
    key: { ...withOptionFeedback(common.key, answers, context), ...ranges },
  };
}
