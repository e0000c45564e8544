import type { Paragraph, Root } from 'mdast';

interface PageHeader {
  readonly text: string;
  readonly count: number;
  /** The first of them. */
  readonly paragraph: Paragraph;
}

const pageNumber = /^(?:page|seite|página|pagina|strana)\s+\d+\s*(?:of|von|sur|de|di|z|\/)\s*\d+$/i;
const pageAlone = /^(?:page|seite|página|pagina|strana)\s+\d+$/i;

/** Characters. */
const longest = 80;
/** Fewer may be said again. */
const fewest = 3;

/**
 * "Page 3 of 12", and the same short line three times or more, each time alone in its paragraph: a title with the number of
 * a page. Numbers do not count as different.
 */
export function findPageHeaders(tree: Root, paragraphs: readonly Paragraph[]): PageHeader[] {
  const top = new Set<unknown>(tree.children);
  const groups = new Map<string, { paragraphs: Paragraph[]; text: string }>();
  for (const paragraph of paragraphs) {
    if (!top.has(paragraph) || paragraph.data !== undefined) continue;
    const [only, another] = paragraph.children;
    if (only?.type !== 'text' || another) continue;
    const text = only.value.trim();
    if (text.length > longest || text.includes('\n') || !mayBeHeader(text)) continue;
    const name = pageNumber.test(text) ? 'page of' : text.replace(/\d+/g, '#');
    const group = groups.get(name);
    if (group) group.paragraphs.push(paragraph);
    else groups.set(name, { paragraphs: [paragraph], text });
  }
  return [...groups].flatMap(([name, { paragraphs: all, text }]) => {
    const [paragraph] = all;
    const isEnough = name === 'page of' || all.length >= fewest || (pageAlone.test(text) && all.length > 1);
    return paragraph && isEnough ? [{ text, count: all.length, paragraph }] : [];
  });
}

/** Two words or more, no end of a sentence, and no label before a text. */
const mayBeHeader = (text: string): boolean =>
  pageAlone.test(text) ||
  pageNumber.test(text) ||
  (/^[\p{Lu}\p{N}]/u.test(text) && /\p{L}{2,}/u.test(text) && /\s/.test(text) && !/:|\p{P}$/u.test(text));
