import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FormLabels } from '../form-labels.js';
import type { Match } from './schema.js';

/** A drop-down list for every source. */
export function view({ id, sources, targets }: Match, labels: FormLabels): ElementContent[] {
  const choices = [
    h('option', { value: '' }, labels.choose),
    ...targets.map((target) => h('option', { value: target.id }, target.text)),
  ];
  return sources.map((source) => {
    const own = `${id}.${source.id}`;
    return h('.hb-option.hb-row', { dataOption: source.id, ...(source.fixed && { dataFixed: '' }) }, [
      h('label', { htmlFor: own }, source.content.children as ElementContent[]),
      h('select', { id: own, name: own }, structuredClone(choices)),
      h('.hb-option-feedback', { id: `${own}.feedback`, hidden: true }),
    ]);
  });
}
