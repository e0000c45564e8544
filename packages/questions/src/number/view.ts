import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FormLabels } from '../form-labels.js';
import { viewField } from '../shared/typed/view-field.js';
import type { NumberQuestion } from './schema.js';

export function view({ id, unit }: NumberQuestion, labels: FormLabels): ElementContent[] {
  const described = unit === undefined ? {} : { ariaDescribedBy: [`${id}.unit`] };
  const field = viewField(id, labels, { inputMode: 'decimal', ...described });
  return unit === undefined
    ? field
    : [...field, { type: 'text', value: ' ' }, h('span', { id: `${id}.unit` }, unit)];
}
