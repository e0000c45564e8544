import type { BlockText } from '../source/text-of-block.js';

interface UnreadHeading {
  /** `##` */
  readonly marks: string;
  readonly title: string;
  readonly start: number;
}

const pattern = /(^|\n[ \t>]*)(#{1,6})(?=\p{Lu}|\p{N}+[.)] )([^\n]*)/gu;

/**
 * `##Heading`, with a capital letter. A line of several is one of hashtags, and a single `#Word` below other text may
 * be one.
 */
export function findHeadings({ beginsLine, offset, text }: BlockText): UnreadHeading[] {
  return Array.from(text.matchAll(pattern)).flatMap(
    ({ 1: before = '', 2: marks = '', 3: rest = '', index }) => {
      const isFirst = index === 0 && before === '';
      const title = rest.trim();
      if (isFirst && !beginsLine) return [];
      if (/(?:^|\s)#\w/.test(title)) return [];
      if (marks.length === 1 && !(isFirst && (/\s/.test(title) || !text.includes('\n')))) return [];
      return { marks, title: title.slice(0, 60), start: offset + index + before.length };
    },
  );
}
