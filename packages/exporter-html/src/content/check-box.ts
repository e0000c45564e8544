import type { Element } from 'hast';
import type { Words } from '../page/words.js';

/** The box of a check list cannot be changed; for who does not see it, it says what it shows. */
export function nameCheckBox({ properties }: Element, words: Words): void {
  properties.ariaLabel = properties.checked ? words.done : words.notDone;
}
