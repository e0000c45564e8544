import type { BlockText } from '../source/text-of-block.js';

interface BrokenWord {
  /** `exam-ple` */
  readonly broken: string;
  readonly joined: string;
  /** Whether the joined word is in the lesson, too: the hyphen of `well-known` may stand at the end of a line. */
  readonly isCertain: boolean;
  readonly start: number;
  readonly end: number;
}

const pattern = /(?<![\p{L}\p{N}-])(\p{L}\p{Ll}{1,30})-\n[ \t>]*(\p{Ll}{2,30})(?![\p{L}\p{N}-])/gu;

/** Fewer may be compounds at the end of a line. */
const fewest = 3;

/**
 * Words broken at the ends of lines. One is reported if the joined word stands elsewhere, or where a text has many of them or
 * other traces of a page. A compound is none: it stands elsewhere with its hyphen, its parts do by themselves, or it begins
 * as many do.
 *
 * @param isPasted whether other traces have been found
 */
export function findHyphens(texts: readonly BlockText[], source: string, isPasted: boolean): BrokenWord[] {
  const found = texts.flatMap(({ offset, text }) =>
    text.includes('-\n')
      ? Array.from(text.matchAll(pattern), ({ 0: whole, 1: before = '', 2: after = '', index }) => ({
          before,
          after,
          start: offset + index,
          end: offset + index + whole.length,
        }))
      : [],
  );
  if (found.length === 0) return [];
  const words = countWords(source, found);
  const broken = found.flatMap(({ after, before, ...range }) => {
    const [first, joined, hyphenated] = [before.toLowerCase(), before + after, `${before}-${after}`];
    const isCertain = words.has(joined.toLowerCase());
    const isCompound =
      words.has(hyphenated.toLowerCase()) ||
      compounds.has(first) ||
      conjunctions.has(after) ||
      (words.has(first) && words.has(after));
    return isCertain || !isCompound ? [{ broken: hyphenated, joined, isCertain, ...range }] : [];
  });
  const isMany = isPasted || broken.length >= fewest;
  return broken.filter(({ isCertain }) => isCertain || isMany);
}

/** How often each word stands in the lesson, in lower case, but for the parts of the broken ones. */
function countWords(
  source: string,
  broken: readonly { before: string; after: string }[],
): { has(word: string): boolean } {
  const counts = new Map<string, number>();
  const add = (word: string, count: number) => {
    counts.set(word, (counts.get(word) ?? 0) + count);
  };
  for (const [word] of source.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu)) add(word, 1);
  for (const { after, before } of broken) {
    add(before.toLowerCase(), -1);
    add(after, -1);
  }
  return { has: (word) => (counts.get(word) ?? 0) > 0 };
}

/** What often stands before a hyphen. */
const compounds: ReadonlySet<string> = new Set([
  ...[
    'all',
    'anti',
    'back',
    'built',
    'co',
    'command',
    'cross',
    'cutting',
    'day',
    'double',
    'easy',
    'end',
    'ever',
  ],
  ...[
    'ex',
    'extra',
    'face',
    'fine',
    'first',
    'five',
    'four',
    'free',
    'front',
    'full',
    'general',
    'half',
    'hands',
  ],
  ...[
    'hard',
    'high',
    'higher',
    'in',
    'inter',
    'key',
    'large',
    'left',
    'less',
    'long',
    'low',
    'lower',
    'lower',
  ],
  ...[
    'machine',
    'meta',
    'mid',
    'multi',
    'near',
    'new',
    'next',
    'non',
    'object',
    'off',
    'on',
    'one',
    'open',
    'out',
  ],
  ...[
    'over',
    'platform',
    'post',
    'pre',
    'pseudo',
    'quasi',
    're',
    'read',
    'real',
    'right',
    'run',
    'same',
    'second',
  ],
  ...[
    'self',
    'semi',
    'short',
    'side',
    'single',
    'six',
    'small',
    'so',
    'state',
    'step',
    'sub',
    'super',
    'system',
  ],
  ...[
    'third',
    'three',
    'time',
    'top',
    'two',
    'type',
    'ultra',
    'up',
    'upper',
    'user',
    'well',
    'wide',
    'world',
    'zero',
  ],
]);

/** `pre- and post-`. */
const conjunctions: ReadonlySet<string> = new Set([
  'and',
  'bis',
  'et',
  'bzw',
  'oder',
  'or',
  'ou',
  'to',
  'und',
]);
