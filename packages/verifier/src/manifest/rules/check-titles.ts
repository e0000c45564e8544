import type { Diagnostic } from '@hornbook/model';
import { childOf, descendants, textOf } from '../find-elements.js';
import type { Manifest } from '../manifest.js';
import { messages } from './messages.js';

const longestTitle = 200;

/** Whether LMSs can show the titles of the organization and its items. */
export function* checkTitles({ organization, places, text }: Manifest): Iterable<Diagnostic> {
  if (!organization) return;
  for (const element of [organization, ...descendants(organization, 'item')]) {
    const title = childOf(element, 'title');
    const place = places.element(title ?? element);
    const { length } = [...textOf(title)];
    if (length === 0) yield messages.noTitle({ name: element.name }, place);
    if (length > longestTitle) yield messages.longTitle({ length }, place);
    const written = title ? text.slice(title.end, text.indexOf('</', title.end)) : '';
    const [reference] = /&#\w+;/.exec(written) ?? [];
    if (reference !== undefined) yield messages.numericReference({ reference }, place);
  }
}
