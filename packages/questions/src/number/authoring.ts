import { getOwn } from '@hornbook/model';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { List } from 'mdast';
import type { FormLabels } from '../form-labels.js';
import type { Common, Markup, ParseContext } from '../markup.js';
import type { OutlinedAnswer, OutlinedAnswers, TextOf } from '../outline.js';
import type { AuthoringType } from '../question-type.js';
import { viewField } from '../shared/controls.js';
import { checkRoundMarkers, markedItems } from '../shared/marked-items.js';
import { withOptionFeedback } from '../shared/options.js';
import { feedbackOf } from '../shared/outline.js';
import { readAnswers } from '../shared/typed/authoring.js';
import { messages } from './messages.js';
import { readRanges, readTolerance } from './read-ranges.js';
import type { NumberKey, NumberQuestion, Range } from './schema.js';

export const number: AuthoringType<NumberQuestion, NumberKey> = {
  type: 'number',
  class: 'number',
  answers: 'marked-list',
  keys: ['tolerance', 'unit'],
  unusedKeys: ['shuffle', 'scoring'],
  publicTexts: (markup) => [unitOf(markup)],
  parse,
  view,
  outline,
  messages,
};

const unitOf = ({ attributes }: Markup): string => getOwn(attributes.values, 'unit')?.trim() ?? '';

/**
 *     {: .quiz .number tolerance="1%" unit="ms"}
 *     How long is a tick at 100 Hz?
 *
 *     - (x) 10
 *     - ( ) 100
 *       > That would be 10 Hz.
 */
function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: NumberQuestion; key: NumberKey } {
  const items = markedItems(markup.answers as List, context);
  checkRoundMarkers('number', items, context);
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

function view({ id, unit }: NumberQuestion, labels: FormLabels): ElementContent[] {
  const described = unit === undefined ? {} : { ariaDescribedBy: [`${id}.unit`] };
  const field = viewField(id, labels, { inputMode: 'decimal', ...described });
  return unit === undefined
    ? field
    : [...field, { type: 'text', value: ' ' }, h('span', { id: `${id}.unit` }, unit)];
}

function outline({ unit }: NumberQuestion, key: NumberKey, textOf: TextOf): OutlinedAnswers {
  const outlined = (ranges: readonly Range[], right: boolean): OutlinedAnswer[] =>
    ranges.map((range) => ({ ...range, right, ...feedbackOf(key, range.id, textOf) }));
  return {
    answers: [...outlined(key.correct, true), ...outlined(key.foreseen, false)],
    ...(unit !== undefined && { unit }),
  };
}
