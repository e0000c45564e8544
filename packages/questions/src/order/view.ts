import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FormLabels } from '../form-labels.js';
import type { Order } from './schema.js';

/**
 * A list, with buttons beside every item that move it once a script can: by their value, one place up or down. A button is
 * named by its label and by the item, whatever that holds.
 */
export function view({ id, items }: Order, labels: FormLabels): ElementContent[] {
  const rows = items.map((item) => {
    const own = `${id}.${item.id}`;
    const button = (value: string, sign: string, label: string): ElementContent => {
      const name = `${own}.${value}`;
      return h(
        'button',
        { type: 'button', id: name, value, ariaLabel: label, ariaLabelledBy: [name, own] },
        sign,
      );
    };
    return h('li.hb-option.hb-row', { dataOption: item.id, ...(item.fixed && { dataFixed: '' }) }, [
      h('.hb-item', { id: own }, item.content.children as ElementContent[]),
      h('.hb-moves', [button('-1', '↑', labels.moveUp), button('1', '↓', labels.moveDown)]),
      h('.hb-option-feedback', { id: `${own}.feedback`, hidden: true }),
    ]);
  });
  return [h('ol.hb-order', { dataSaid: labels.movedTo('#', items.length) }, rows)];
}
