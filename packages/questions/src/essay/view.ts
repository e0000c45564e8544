import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FormLabels } from '../form-labels.js';
import type { Essay } from './schema.js';

/** A text area. How many words stand in it shows once a script can count them. */
export function view({ id, words }: Essay, labels: FormLabels): ElementContent[] {
  const answer = `${id}.answer`;
  const length = `${id}.length`;
  const rows = Math.min(Math.max(Math.round((words ?? 0) / 15), 5), 16);
  return [
    h('label', { htmlFor: answer }, labels.yourAnswer),
    h('textarea', { id: answer, rows, ariaDescribedBy: [length] }),
    h('small', { id: length }, [
      ...(words === undefined ? [] : [h('span', `${labels.aboutWords(words)} `)]),
      h('span.hb-count', { hidden: true }, [`${labels.wordsSoFar} `, h('output', { htmlFor: answer }, '0')]),
    ]),
  ];
}
