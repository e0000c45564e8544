import type { Labels } from '@hornbook/questions/browser';
import { element, focusOn } from '../page/element.js';
import type { PlayerData } from '../player-data.js';

/** Puts a button into the page's bar that ends the session; after that there is nothing to do but close the window. */
export function mountLeave({ course, words }: PlayerData, leave: () => boolean): void {
  const labels = (words[course.lang] as Labels).leave;
  const button = element('button', 'hb-leave', labels.button);
  button.type = 'button';
  button.addEventListener('click', () => {
    // Otherwise the page says that not everything is saved, and goes on trying.
    if (leave()) showEnd(labels);
  });
  document.querySelector('[data-hb-progress]')?.append(button);
}

function showEnd({ text, title }: Labels['leave']): void {
  const main = element('main', 'hb-end');
  const heading = element('h1', 'hb-end-title', title);
  main.append(heading, element('p', 'hb-end-text', text));
  document.body.replaceChildren(main);
  focusOn(heading);
  // Works for a window that an LMS opened, and does nothing in a frame.
  window.close();
}
