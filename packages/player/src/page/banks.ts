import type { BankData } from '../player-data.js';
import { drawnFrom } from '../state/drawn.js';
import type { Progress } from '../state/progress.js';
import { focusOn } from './element.js';
import type { QuestionForm } from './question-form.js';

/** Gives a function that shows of every bank the questions that are drawn, in their order, and hides the others. */
export function mountBanks(forms: readonly QuestionForm[]): (progress: Progress) => void {
  const banks = new Set(forms.flatMap(({ item }) => item.bank ?? []));
  const shown = new Map<BankData, string>();
  return (progress) => {
    for (const bank of banks) {
      const ids = drawnFrom(bank, progress).map(({ id }) => id);
      // Moving a form takes the focus from it.
      if (shown.get(bank) === ids.join()) continue;
      shown.set(bank, ids.join());
      arrange(
        forms.filter(({ item }) => item.bank === bank),
        ids,
      );
    }
  };
}

function arrange(forms: readonly QuestionForm[], ids: readonly string[]): void {
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
