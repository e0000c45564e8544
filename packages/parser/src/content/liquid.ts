import type { Diagnostic } from '@hornbook/model';
import type { Text } from 'mdast';
import { contentMessages as messages } from './messages.js';

const tag = /\{%-?\s*\w[^%}]{0,80}/;

/** `{% include x.html %}` outside of code is what Jekyll would have filled in. */
export function reportLiquid(node: Text, report: (diagnostic: Diagnostic) => void): void {
  const match = tag.exec(node.value);
  if (match) report(messages.liquid({ tag: `${match[0].trim()} %}` }, node.position));
}
