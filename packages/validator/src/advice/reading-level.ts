import type { Diagnostic } from '@hornbook/model';
import type { Nodes } from 'hast';
import type { LessonView } from '../lesson-view.js';
import { messages } from '../messages.js';

/** The LIX of newspapers is about 40, of specialist texts above 50 (Björnsson, Läsbarhet, 1968). */
const limit = 50;
/** Words. The figure means nothing for a few. */
const fewest = 100;

/** Languages that put no spaces between words. */
const unspaced = /^(?:zh|ja|th|lo|km|my|bo)\b/i;

/**
 * LIX, which counts letters and so needs no dictionary: words per sentence, plus the percentage of words with more than six
 * letters. Code, formulas and tables are not read as sentences.
 */
export function* readingLevel({ lesson, pieces }: LessonView): Iterable<Diagnostic> {
  if (unspaced.test(lesson.lang)) return;
  const count = { words: 0, long: 0, sentences: 0 };
  for (const { content, isOption } of pieces) {
    if (!isOption) countIn(content, count);
  }
  const { long, sentences, words } = count;
  if (words < fewest || sentences === 0) return;
  const lix = Math.round(words / sentences + (100 * long) / words);
  if (lix > limit) yield messages.readingLevel({ lix, limit }, { line: 1, column: 1 });
}

interface Count {
  words: number;
  long: number;
  sentences: number;
}

const blocks = ['p', 'li', 'dd', 'dt', 'blockquote', 'figcaption', 'summary', 'div'];
const notProse = ['pre', 'code', 'table', 'math', 'svg', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Counts the sentences of every block of text: its end is that of a sentence. */
function countIn(node: Nodes, count: Count): void {
  const texts: string[] = [];
  const flush = () => {
    if (texts.length > 0) countText(texts.join(''), count);
    texts.length = 0;
  };
  const walk = (inner: Nodes) => {
    if (inner.type === 'text') texts.push(inner.value);
    if (inner.type === 'element' && notProse.includes(inner.tagName)) return;
    const isBlock = inner.type === 'element' && blocks.includes(inner.tagName);
    if (isBlock) flush();
    if ('children' in inner) for (const child of inner.children) walk(child);
    if (isBlock) flush();
  };
  walk(node);
  flush();
}

function countText(text: string, count: Count): void {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (words.length === 0) return;
  count.words += words.length;
  count.long += words.filter((word) => word.length > 6).length;
  // The end of the block ends the last one.
  count.sentences += 1 + (text.trim().match(/[.!?:…](?=\s)/g)?.length ?? 0);
}
