import type { Behaviour } from '../question-type.js';
import type { OrderAnswer, PlainOrder, PlainOrderKey } from './schema.js';

const listOf = (form: HTMLFormElement) => form.querySelector('.hb-order') as HTMLElement;

export const behaviour: Behaviour<PlainOrder, PlainOrderKey, OrderAnswer> = {
  read: (form) =>
    listOf(form).dataset.moved
      ? [...listOf(form).children].map((item) => (item as HTMLElement).dataset.option as string)
      : undefined,
  restore(form, _question, answer) {
    const list = listOf(form);
    list.dataset.moved = answer ? 'yes' : '';
    for (const id of answer ?? []) list.append(list.querySelector(`[data-option=${id}]`) as Element);
  },
  solution: ({ items }, { correct }) =>
    correct.map((id, place) => `${place + 1}. ${items.find((item) => item.id === id)?.text}`),
  enhance(form, _question, host) {
    const list = listOf(form);
    list.addEventListener('click', ({ target }) => {
      const button = target as HTMLButtonElement;
      const step = Number(button.value);
      if (!step) return;
      const items = [...list.children];
      const item = button.closest('li') as HTMLElement;
      const place = items.indexOf(item) + step;
      // It is the neighbour that moves, so that the button keeps the focus.
      item[step > 0 ? 'before' : 'after'](items[place] ?? '');
      // At the end of its way a button is hidden.
      if (!items[place + step]) item.querySelector<HTMLElement>(`[value="${-step}"]`)?.focus();
      list.dataset.moved = 'yes';
      host.changed();
      host.announce(`${list.dataset.said}`.replace('#', `${place + 1}`));
    });
  },
};
