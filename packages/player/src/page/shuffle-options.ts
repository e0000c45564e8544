import { hash } from '@hornbook/questions/browser';
import type { Item } from '../state/item.js';
import { shuffle } from '../state/shuffle.js';

/** Gives a function that puts a form's options into a seed's order; those with `data-fixed` keep their places. */
export function optionShuffler(form: HTMLFormElement, { question }: Item): (seed: number) => void {
  const options = () => [...form.querySelectorAll<HTMLElement>('.hb-answers .hb-option')];
  const authored = options();
  if (!question.shuffle) return () => {};
  return (seed) => {
    const mixed = shuffle(authored, seed ^ hash(question.id), (option) => 'fixed' in option.dataset);
    const now = options();
    // Moving an option takes the focus from it.
    if (mixed.some((option, place) => option !== now[place])) {
      now[0]?.parentElement?.append(...mixed);
    }
  };
}
