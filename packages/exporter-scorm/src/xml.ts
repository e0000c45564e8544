import type { Element, ElementContent, Text } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** An XML document with every element on a line of its own, because people read manifests. */
export function toDocument(root: Element): string {
  const xml = withNamedReferences(toXml(indent(root), { closeEmptyElements: true }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

/** Elements with text stay as they are. */
function indent(element: Element, depth = 0): Element {
  if (element.children.length === 0 || element.children.some(({ type }) => type === 'text')) return element;
  const inner = newLine(depth + 1);
  const children = element.children.flatMap((child): ElementContent[] => [
    inner,
    child.type === 'element' ? indent(child, depth + 1) : child,
  ]);
  return { ...element, children: [...children, newLine(depth)] };
}

const newLine = (depth: number): Text => ({ type: 'text', value: `\n${'  '.repeat(depth)}` });

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/**
 * The serializer writes `&#x26;`, which Moodle escapes again. It also misses that no text may contain `]]>` (XML 1.0, 2.4);
 * there are no CDATA sections here.
 */
const withNamedReferences = (xml: string): string =>
  xml
    .replace(/&#x([\dA-F]+);/g, (numeric, code) => {
      return references[String.fromCodePoint(Number.parseInt(code, 16))] ?? numeric;
    })
    .replaceAll(']]>', ']]&gt;');

// XML 1.0, 2.2: what no document may contain, not even escaped. Unpaired surrogates aren't characters at all.
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

// Belongs to the character before it, or joins the one after it.
const continues = /^[\p{M}\u200d]/u;
const lastCharacter = /\P{M}[\p{M}\u200d]*$/u;

/** One line of at most `length` characters (UTF-16 code units), without what XML cannot contain. */
export function plainText(text: string, length: number): string {
  const line = text.replace(illegal, '').replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  let cut = line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  while (/\u200d$/.test(cut) || continues.test(line.slice(cut.length))) {
    const shorter = cut.replace(lastCharacter, '');
    if (shorter === cut) break;
    cut = shorter;
  }
  return `${cut.trimEnd()}…`;
}
