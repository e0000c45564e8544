import { hash, mix } from '@hornbook/questions/browser';
import type { BankData } from '../player-data.js';
import { drawnFrom, type Item } from '../state/item.js';
import type { Progress } from '../state/progress.js';
import { focusOn } from './element.js';

/** A question on the page. */
interface Form {
  readonly element: HTMLFormElement;
  readonly item: Item;
}

/** Returns a function that shows each bank's drawn questions in their order, and hides the others. */
export function mountBanks(forms: readonly Form[]): (progress: Progress) => void {
  const banks = new Set(forms.flatMap(({ item }) => item.bank ?? []));
  const shown = new Map<BankData, string>();
  return (progress) => {
    for (const bank of banks) {
      const ids = drawnFrom(bank, progress).map(({ id }) => id);
      // Moving a form would take the focus from it.
      if (shown.get(bank) === ids.join()) continue;
      shown.set(bank, ids.join());
      arrange(
        forms.filter(({ item }) => item.bank === bank),
        ids,
      );
    }
  };
}

function arrange(forms: readonly Form[], ids: readonly string[]): void {
  const active = document.activeElement as HTMLElement | null;
  const around = active?.closest('form');
  const drawn = ids.flatMap((id) => forms.find(({ item }) => item.question.id === id)?.element ?? []);
  for (const { element } of forms) element.hidden = element.inert = !drawn.includes(element);
  const [first] = drawn;
  first?.before(...drawn);
  // What is hidden or moved has lost the focus.
  if (first && around?.inert) focusOn(first);
  else if (around) active?.focus();
}

/** Returns a function that puts a form's options into the order given by a seed; those with `data-fixed` keep their places. */
export function optionShuffler(form: HTMLFormElement, { question }: Item): (seed: number) => void {
  const options = () => [...form.querySelectorAll<HTMLElement>('.hb-answers .hb-option')];
  const authored = options();
  if (!question.shuffle) return () => {};
  return (seed) => {
    const mixed = shuffle(authored, seed ^ hash(question.id), (option) => 'fixed' in option.dataset);
    const now = options();
    // Moving an option would take the focus from it.
    if (mixed.some((option, place) => option !== now[place])) {
      now[0]?.parentElement?.append(...mixed);
    }
  };
}

/** Shuffles a list: the same seed gives the same order. Items for which `isFixed` holds keep their places. */
export function shuffle<T>(list: readonly T[], seed: number, isFixed: (item: T) => boolean): T[] {
  const moving = list.filter((item) => !isFixed(item));
  for (let last = moving.length - 1; last > 0; last -= 1) {
    const other = mix(seed + last * 0x9e3779b9) % (last + 1);
    [moving[last], moving[other]] = [moving[other] as T, moving[last] as T];
  }
  return list.map((item) => (isFixed(item) ? item : (moving.shift() as T)));
}
