import type { Grade, Host } from '@hornbook/model';
import type { RuntimeType } from '../question-type.js';
import { gradeShare, isStrings } from '../shared/answers.js';
import { fingerprintOf, packIds, unpackIds } from '../shared/packing.js';
import type { OrderAnswer, PlainOrderKey, PlainOrderQuestion } from './schema.js';

export const order: RuntimeType<PlainOrderQuestion, PlainOrderKey, OrderAnswer> = {
  type: 'order',
  isAnswer: isStrings,
  grade,
  interaction: ({ items }, { correct }, answer) => ({
    kind: 'sequencing',
    items: items.map(({ id }) => id),
    response: answer,
    correct: [correct],
  }),
  behavior: {
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
    enhance,
  },
  pack: {
    fingerprint: ({ items }) => fingerprintOf(items),
    pack: ({ items }, answer) => packIds(items, answer),
    unpack({ items }, packed) {
      const order = unpackIds(items, packed);
      const isWhole =
        isStrings(order) && order.length === items.length && new Set(order).size === items.length;
      return isWhole ? order : undefined;
    },
  },
};

/**
 * With partial scoring every pair of items in the right order earns its share and every other pair takes a share away, down
 * to nothing (Kendall's tau): an item a little out of place costs little, and a random order earns little. Feedback is due
 * for items at their right places.
 */
function grade(question: PlainOrderQuestion, { correct }: PlainOrderKey, answer: OrderAnswer): Grade {
  const isWhole = answer.length === correct.length && correct.every((id) => answer.includes(id));
  const places = correct.map((id) => answer.indexOf(id));
  const pairs = places.flatMap((one, index) => places.slice(index + 1).map((later) => one < later));
  return gradeShare(
    isWhole ? (2 * pairs.filter(Boolean).length) / pairs.length - 1 : 0,
    question,
    correct.filter((id, place) => id === answer[place]),
  );
}

const listOf = (form: HTMLFormElement) => form.querySelector('.hb-order') as HTMLElement;

function enhance(form: HTMLFormElement, _question: PlainOrderQuestion, host: Host): void {
  const list = listOf(form);
  list.addEventListener('click', ({ target }) => {
    const button = target as HTMLButtonElement;
    const step = Number(button.value);
    if (!step) return;
    const items = [...list.children];
    const item = button.closest('li') as HTMLElement;
    const place = items.indexOf(item) + step;
    // The neighbor moves, so that the button keeps the focus.
    item[step > 0 ? 'before' : 'after'](items[place] ?? '');
    // A button that can't move its item any further is hidden.
    if (!items[place + step]) item.querySelector<HTMLElement>(`[value="${-step}"]`)?.focus();
    list.dataset.moved = 'yes';
    host.changed();
    host.announce(`${list.dataset.said}`.replace('#', `${place + 1}`));
  });
}
