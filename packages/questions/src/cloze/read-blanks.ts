import type { ParseContext } from '../markup.js';
import { hashedId, slug } from '../shared/slug.js';
import { sortByHash } from '../shared/sort-by-hash.js';
import type { TypedAnswer, TypedItem } from '../shared/typed/read-answers.js';
import { readPatterns, splitAtWildcards } from '../shared/typed/read-patterns.js';
import type { Ignored, Pattern } from '../shared/typed/schema.js';
import { messages } from './messages.js';
import type { BlankItem } from './read-items.js';
import type { Blank } from './schema.js';

interface ReadBlank {
  blank: Blank;
  accepted: Pattern[];
  /** All ways to fill it, with what is said about them. */
  ways: TypedAnswer[];
}

/**
 * The blanks with what fills them. A drop-down list without wrong options of its own offers what fills the others of that
 * kind.
 */
export function readBlanks(
  items: readonly BlankItem[],
  ids: readonly string[],
  { ignore, questionId }: { ignore: readonly Ignored[]; questionId: string },
  context: ParseContext,
): ReadBlank[] {
  const pool = items.filter(isWithoutWrong).flatMap(({ ways }) => ways.map(withoutId));
  const offered = items.map((item) => ({
    ...item,
    ways: isWithoutWrong(item) ? fromPool(item, pool) : item.ways,
  }));
  const options = offered.flatMap(({ isSelect, ways }) => (isSelect ? ways.map(shownText) : []));
  return offered.map((item, index) => {
    const id = ids[index] as string;
    const ways = item.ways.map((way) => ({ ...way, id: wayId(way, id, item.isSelect ? options : []) }));
    return item.isSelect
      ? readSelect(item, id, ways, questionId, context)
      : { blank: { id }, accepted: readPatterns(ways, ignore, context).accepted, ways };
  });
}

const isWithoutWrong = ({ isSelect, ways }: BlankItem): boolean =>
  isSelect && ways.every(({ item }) => item.right);

/** An option is shown and not typed: its stars are stars. */
const shownText = ({ written }: TypedItem): string => splitAtWildcards(written.pieces).join('*');

/** An id of the author's would tell whose option it is. */
const withoutId = ({ item, written }: TypedItem): TypedItem => ({
  item: { ...item, attributes: { classes: [], values: {} } },
  written,
});

/** What fills other blanks is wrong here, and nothing is said about it. */
function fromPool({ ways }: BlankItem, pool: readonly TypedItem[]): TypedItem[] {
  const texts = pool.map(shownText);
  const own = ways.map(shownText);
  const others = pool.filter((_, index) => {
    const text = texts[index] ?? '';
    return texts.indexOf(text) === index && !own.includes(text);
  });
  return [
    ...ways.map(withoutId),
    ...others.map(({ item, written }) => ({ item: { ...item, right: false, feedback: [] }, written })),
  ];
}

/**
 * Unique in the question, because feedback belongs to one way to fill one blank.
 *
 * @param options the texts of all options; no id of an option may tell what is typed elsewhere
 */
function wayId(way: TypedItem, blankId: string, options: readonly string[]): string {
  const text = shownText(way);
  const own = slug(text);
  const isClear = own !== '' && options.filter((other) => slug(other) === own).length === 1;
  return way.item.attributes.id ?? (isClear ? own : hashedId(text, JSON.stringify([blankId, text])));
}

function readSelect(
  { item }: BlankItem,
  id: string,
  ways: TypedAnswer[],
  questionId: string,
  context: ParseContext,
): ReadBlank {
  const place = item.item.position;
  const right = ways.filter((way) => way.item.right);
  reportDuplicates(ways, context);
  if (right.length === 0) context.report(messages.noRightAnswer(undefined, place));
  else if (right.length === ways.length) context.report(messages.noChoice(undefined, place));
  const options = ways.map((way) => ({ id: way.id, text: shownText(way) }));
  return {
    blank: { id, options: sortByHash(options, questionId, ({ text }) => text) },
    accepted: right.map((way) => ({ id: way.id, parts: [shownText(way)] })),
    ways,
  };
}

function reportDuplicates(ways: readonly TypedAnswer[], context: ParseContext): void {
  const lines = new Map<string, number>();
  for (const way of ways) {
    const text = shownText(way);
    const line = lines.get(text);
    const { place } = way.written;
    if (line) context.report(messages.duplicateOption({ text, line }, place));
    else lines.set(text, place.start.line);
  }
}
