/**
 * Offers a form's hints one after another: each once the one before it was opened.
 *
 * @returns takes them back, as at the start
 */
export function mountHints(form: HTMLFormElement): () => void {
  const hints = [...form.querySelectorAll<HTMLDetailsElement>('.hb-hint')];
  const takeBack = () => {
    for (const hint of hints) {
      hint.open = false;
      hint.hidden = hint !== hints[0];
    }
  };
  for (const [index, hint] of hints.entries()) {
    hint.addEventListener('toggle', () => {
      const next = hints[index + 1];
      if (next && hint.open) next.hidden = false;
    });
  }
  takeBack();
  return takeBack;
}
