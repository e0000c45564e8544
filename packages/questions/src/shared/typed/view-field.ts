import type { ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { FormLabels } from '../../form-labels.js';

/** What keeps a browser from putting in, or marking as wrong, what the learner did not write. */
export const asTyped: Properties = {
  type: 'text',
  autoComplete: ['off'],
  autoCapitalize: 'off',
  autoCorrect: 'off',
  spellCheck: 'false',
};

/** A line to write in. */
export const viewField = (
  questionId: string,
  labels: FormLabels,
  properties: Properties = {},
): ElementContent[] => [
  h('label', { htmlFor: `${questionId}.answer` }, labels.yourAnswer),
  h('input', { ...asTyped, ...properties, id: `${questionId}.answer` }),
];
