import type { Element } from 'hast';

/**
 * Encloses what differs between a page, a course document and a single file: addresses and ids. No content holds it: what
 * an author wrote is cleared of it here. What stands between two marks is percent-encoded, so that nothing on its way
 * into HTML changes it.
 */
export const mark = '\u0001';

type Kind = 'asset' | 'lesson' | 'id';

const marked = (kind: Kind, value: string): string => `${mark}${kind}:${encode(value)}${mark}`;

const encode = (value: string): string => encodeURIComponent(value).replaceAll("'", '%27');

export const withoutMarks = (text: string): string => text.replaceAll(mark, '');

/** Marks an element's neutral addresses, its id, and what names other elements' ids. */
export function markProperties({ properties }: Element): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string') properties[name] = markText(name, withoutMarks(value));
    if (Array.isArray(value)) properties[name] = value.map((part) => markPart(name, withoutMarks(`${part}`)));
  }
}

function markText(name: string, value: string): string {
  if (name === 'id') return marked('id', value);
  const neutral = name === 'href' || name === 'src' ? /^(asset|lesson):(.*)$/s.exec(value) : undefined;
  return neutral ? marked(neutral[1] as Kind, neutral[2] ?? '') : value;
}

const markPart = (name: string, value: string): string =>
  name === 'ariaDescribedBy' || name === 'headers' ? marked('id', value) : value;
