import type { Markup, ParseContext } from '../markup.js';
import { maxChoices, messages as sharedMessages } from '../messages.js';
import { countEach, hashedId, slug, sortByHash } from '../shared/ids.js';
import type { Ignored, Pattern } from '../shared/schema.js';
import type { TypedAnswer, TypedItem } from '../shared/typed/authoring.js';
import { readPatterns, splitAtWildcards } from '../shared/typed/patterns.js';
import { messages } from './messages.js';
import type { BlankItem } from './read-items.js';
import type { Blank } from './schema.js';

interface ReadBlank {
  blank: Blank;
  accepted: Pattern[];
  /** All ways to fill it, with their feedback. */
  ways: TypedAnswer[];
}

/** A way to fill a blank, and how it is shown. */
interface Shown extends TypedItem {
  text: string;
  slug: string;
}

/** What fills a blank, offered or accepted. */
interface Filled {
  item: BlankItem['item'];
  isSelect: boolean;
  ways: Shown[];
}

/**
 * The blanks with what fills them. A drop-down list without wrong options of its own offers what fills the others of that
 * kind. `undefined` if that makes more choices than can be shown, which has then been reported.
 */
export function readBlanks(
  items: readonly BlankItem[],
  ids: readonly string[],
  { ignore, questionId }: { ignore: readonly Ignored[]; questionId: string },
  { answers }: Markup,
  context: ParseContext,
): ReadBlank[] | undefined {
  const pool = poolOf(items);
  const choices = countChoices(items, pool);
  if (choices > maxChoices) {
    context.report(sharedMessages.manyChoices({ choices, most: maxChoices }, answers?.position));
    return undefined;
  }
  const filled = items.map(
    (item): Filled => ({ ...item, ways: isWithoutWrong(item) ? fromPool(item, pool) : item.ways.map(shown) }),
  );
  const options = filled.flatMap(({ isSelect, ways }) => (isSelect ? ways : []));
  const counts = countEach(options.map((option) => option.slug));
  const order = orderOf(options, questionId);
  return filled.map((item, index) => {
    const id = ids[index] as string;
    const ways = item.ways.map((way) => ({ ...way, id: wayId(way, id, item.isSelect ? counts : none) }));
    return item.isSelect
      ? readSelect(item, id, ways, order, context)
      : { blank: { id }, accepted: readPatterns(ways, ignore, context).accepted, ways };
  });
}

const isWithoutWrong = ({ isSelect, ways }: BlankItem): boolean =>
  isSelect && ways.every(({ item }) => item.right);

/** An option is shown, not typed: its stars are stars. */
function shown(way: TypedItem): Shown {
  const text = splitAtWildcards(way.raw.pieces).join('*');
  return { ...way, text, slug: slug(text) };
}

/** An author's id would reveal which blank the option belongs to. */
const withoutId = ({ item, raw }: TypedItem): TypedItem => ({
  item: { ...item, attributes: { classes: [], values: {} } },
  raw,
});

/** What fills the blanks without wrong options, by its text. In other blanks it is wrong, and has no feedback. */
function poolOf(items: readonly BlankItem[]): ReadonlyMap<string, Shown> {
  const pool = new Map<string, Shown>();
  for (const way of items.filter(isWithoutWrong).flatMap(({ ways }) => ways)) {
    const { item, raw } = withoutId(way);
    const wrong = shown({ item: { ...item, right: false, feedback: [] }, raw });
    if (!pool.has(wrong.text)) pool.set(wrong.text, wrong);
  }
  return pool;
}

function countChoices(items: readonly BlankItem[], { size }: ReadonlyMap<string, Shown>): number {
  let choices = 0;
  for (const item of items) {
    if (item.isSelect) choices += isWithoutWrong(item) ? size : item.ways.length;
  }
  return choices;
}

function fromPool({ ways }: BlankItem, pool: ReadonlyMap<string, Shown>): Shown[] {
  const right = ways.map((way) => shown(withoutId(way)));
  const own = new Set(right.map(({ text }) => text));
  return [...right, ...[...pool.values()].filter(({ text }) => !own.has(text))];
}

/** The place of every option's text in the order of a hash. */
function orderOf(options: readonly Shown[], questionId: string): ReadonlyMap<string, number> {
  const texts = [...new Set(options.map(({ text }) => text))];
  return new Map(sortByHash(texts, questionId, (text) => text).map((text, index) => [text, index]));
}

/** The id of an option must not reveal what is typed elsewhere. */
const none: ReadonlyMap<string, number> = new Map();

/**
 * An id that is unique in the question, because feedback belongs to one way to fill one blank.
 *
 * @param counts how many of all options have a slug
 */
function wayId(
  { item, slug: own, text }: Shown,
  blankId: string,
  counts: ReadonlyMap<string, number>,
): string {
  const isClear = own !== '' && counts.get(own) === 1;
  return item.attributes.id ?? (isClear ? own : hashedId(text, JSON.stringify([blankId, text])));
}

type Way = Shown & TypedAnswer;

function readSelect(
  { item }: Filled,
  id: string,
  ways: Way[],
  order: ReadonlyMap<string, number>,
  context: ParseContext,
): ReadBlank {
  const place = item.item.position;
  const right = ways.filter((way) => way.item.right);
  reportDuplicates(ways, context);
  if (right.length === 0) context.report(messages.noRightAnswer(undefined, place));
  else if (right.length === ways.length) context.report(messages.noChoice(undefined, place));
  const rank = ({ text }: Way): number => order.get(text) ?? 0;
  const options = ways.toSorted((one, other) => rank(one) - rank(other));
  return {
    blank: { id, options: options.map((way) => ({ id: way.id, text: way.text })) },
    accepted: right.map((way) => ({ id: way.id, parts: [way.text] })),
    ways,
  };
}

function reportDuplicates(ways: readonly Way[], context: ParseContext): void {
  const lines = new Map<string, number>();
  for (const { raw, text } of ways) {
    const line = lines.get(text);
    if (line) context.report(messages.duplicateOption({ text, line }, raw.place));
    else lines.set(text, raw.place.start.line);
  }
}
