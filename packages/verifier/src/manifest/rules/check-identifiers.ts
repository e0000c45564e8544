import type { Diagnostic } from '@hornbook/model';
import { attributeOf } from '../find-elements.js';
import { everyElement, type Manifest } from '../manifest.js';
import { messages } from './messages.js';

/** The elements that have to have an identifier. */
const identified = new Set(['manifest', 'organization', 'item', 'resource']);

/** NCName of Namespaces in XML 1.0, 4. */
const ncName = /^[\p{L}_][\p{L}\p{M}\p{N}_.\-\u00b7]*$/u;

/** Whether identifiers are names, and each there once (xs:ID). */
export function* checkIdentifiers({ places, root }: Manifest): Iterable<Diagnostic> {
  const lines = new Map<string, number>();
  for (const element of everyElement(root)) {
    if (!identified.has(element.name)) continue;
    const identifier = attributeOf(element, 'identifier') ?? '';
    const place = places.attribute(element, 'identifier');
    if (!ncName.test(identifier)) yield messages.identifier({ identifier }, place);
    const line = lines.get(identifier);
    if (line !== undefined && identifier !== '') yield messages.identifierTwice({ identifier, line }, place);
    else lines.set(identifier, place?.start.line ?? 1);
  }
}
