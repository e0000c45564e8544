import type { Content } from '@hornbook/model';
import type { ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { FormLabels } from '../form-labels.js';

interface Choice {
  id: string;
  options: readonly { id: string; content: Content; fixed?: boolean | undefined }[];
}

/**
 * A radio button or check box for every option, with a place for its feedback. A form exposes its controls as properties by
 * their names, and they hide its own properties: the dot prevents that for a question named `dataset`.
 */
export const viewOptions = (question: Choice, input: 'radio' | 'checkbox'): ElementContent[] =>
  question.options.map((option) => {
    const id = `${question.id}.${option.id}`;
    return h('.hb-option', { dataOption: option.id, ...(option.fixed && { dataFixed: '' }) }, [
      h('input', { type: input, name: `${question.id}.option`, value: option.id, id }),
      h('label.hb-label', { htmlFor: id }, option.content.children as ElementContent[]),
      h('.hb-option-feedback', { id: `${id}.feedback`, hidden: true }),
    ]);
  });

/** An option of a drop-down list: browsers join spaces there, whatever a style says, and code may differ by its spaces alone. */
export const viewChoice = ({ id, text }: { id: string; text: string }): ElementContent =>
  h(
    'option',
    { value: id },
    text.replace(/^ +| {2,}/g, (spaces) => '\u00a0'.repeat(spaces.length)),
  );

/** Keeps a browser from filling in or correcting what the learner types. */
export const asTyped: Properties = {
  type: 'text',
  autoComplete: ['off'],
  autoCapitalize: 'off',
  autoCorrect: 'off',
  spellCheck: 'false',
};

/** A line to type in. */
export const viewField = (
  questionId: string,
  labels: FormLabels,
  properties: Properties = {},
): ElementContent[] => [
  h('label', { htmlFor: `${questionId}.answer` }, labels.yourAnswer),
  h('input', { ...asTyped, ...properties, id: `${questionId}.answer` }),
];
