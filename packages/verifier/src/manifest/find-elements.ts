import type { XmlElement } from './parse-xml.js';

/**
 * Elements and attributes are found by their names without prefix, in any case: `scormtype` of 1.2 is `scormType` in 2004, and a
 * rule of its own says where that is wrong.
 */
const isNamed = (one: { readonly name: string }, name: string): boolean =>
  one.name.toLowerCase() === name.toLowerCase();

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => isNamed(child, name));

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => isNamed(child, name));

/** White space at both ends does not count: identifiers and addresses are collapsed (XML Schema 2, 4.3.6). */
export const attributeOf = (element: XmlElement, name: string): string | undefined =>
  element.attributes.find((attribute) => isNamed(attribute, name))?.value.trim();

/** White space at both ends does not count. */
export const textOf = (element: XmlElement | undefined): string => element?.text.trim() ?? '';

/** In the order of the document. Not recursive: a manifest may be as deep as its maker likes. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const left = [...element.children].reverse();
  for (let next = left.pop(); next; next = left.pop()) {
    if (isNamed(next, name)) found.push(next);
    for (let index = next.children.length - 1; index >= 0; index--) {
      left.push(next.children[index] as XmlElement);
    }
  }
  return found;
}
