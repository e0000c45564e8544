import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FormLabels } from '../form-labels.js';
import type { Common, Markup, ParseContext } from '../markup.js';
import type { AuthoringType } from '../question-type.js';
import { readSetting, wholeNumber } from '../shared/settings.js';
import type { EssayKey, EssayQuestion } from './schema.js';

export const essay: AuthoringType<EssayQuestion, EssayKey> = {
  type: 'essay',
  class: 'essay',
  answers: 'none',
  graded: false,
  keys: ['words'],
  unusedKeys: ['shuffle'],
  publicTexts: () => [],
  parse,
  view,
  outline: ({ words }) => ({ answers: [], ...(words !== undefined && { words }) }),
  messages: {},
};

/**
 *     {: .quiz .essay words="200"}
 *     What did you find hardest?
 */
function parse(
  markup: Markup,
  { key, question }: Common,
  context: ParseContext,
): { question: EssayQuestion; key: EssayKey } {
  const setting = { key: 'words', as: wholeNumber, otherwise: undefined, used: 'of any length' };
  const words = readSetting(markup, setting, context);
  return { question: { ...question, type: 'essay', ...(words !== undefined && { words }) }, key };
}

/** A text area. The number of words in it is shown once a script can count them. */
function view({ id, words }: EssayQuestion, labels: FormLabels): ElementContent[] {
  const answer = `${id}.answer`;
  const length = `${id}.length`;
  const rows = Math.min(Math.max(Math.round((words ?? 0) / 15), 5), 16);
  return [
    h('label', { htmlFor: answer }, labels.yourAnswer),
    h('textarea', { id: answer, rows, ariaDescribedBy: [length] }),
    h('small', { id: length }, [
      ...(words === undefined ? [] : [h('span', `${labels.aboutWords(words)} `)]),
      h('span.hb-count', { hidden: true }, [`${labels.wordsSoFar} `, h('output', { htmlFor: answer }, '0')]),
    ]),
  ];
}
