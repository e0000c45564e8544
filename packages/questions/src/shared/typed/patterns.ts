import type { Markup, ParseContext } from '../../markup.js';
import type { RawItem } from '../raw-text.js';
import { type Ignored, ignorable, type Pattern } from '../schema.js';
import { readSetting, type ValueType } from '../settings.js';
import type { TypedAnswer } from './authoring.js';
import { answerMessages, patternMessages as messages } from './messages.js';
import { foldParts, isWhole } from './runtime.js';

type Read = TypedAnswer & Pattern;

/** Answers as patterns. An answer that can never be the one that counts is reported. */
export function readPatterns(
  answers: readonly TypedAnswer[],
  ignore: readonly Ignored[],
  context: ParseContext,
): { accepted: Pattern[]; foreseen: Pattern[] } {
  const read = answers.map((answer): Read => ({ ...answer, parts: readParts(answer, ignore, context) }));
  const accepted = read.filter(({ item }) => item.right);
  const foreseen = read.filter(({ item }) => !item.right);
  const winnerOf = winnersAmong([...accepted, ...foreseen], ignore);
  for (const one of [...accepted, ...foreseen]) {
    const winner = winnerOf(one);
    if (!winner || winner === one) continue;
    const data = { line: winner.raw.place.start.line, right: winner.item.right };
    context.report(answerMessages.neverReached(data, one.raw.place));
  }
  return { accepted: accepted.map(bare), foreseen: foreseen.map(bare) };
}

const bare = ({ id, parts }: Read): Pattern => ({ id, parts });

/** The answer that counts when this one is given: of those with the same text the first, without wildcards before with. */
function winnersAmong(all: readonly Read[], ignore: readonly Ignored[]): (one: Read) => Read | undefined {
  const folded = new Map(all.map((one) => [one, foldParts(one, ignore).join(wildcard)]));
  const winners = new Map<string | undefined, Read>();
  for (const one of [...all.filter(isWhole), ...all]) {
    const text = folded.get(one);
    if (!winners.has(text)) winners.set(text, one);
  }
  return (one) => winners.get(folded.get(one));
}

function readParts({ raw }: TypedAnswer, ignore: readonly Ignored[], context: ParseContext): string[] {
  const all = splitAtWildcards(raw.pieces);
  const parts = all.filter((part, index) => part !== '' || index === 0 || index === all.length - 1);
  if (parts.length < all.length) context.report(messages.doubleStar(undefined, raw.place));
  const isEmpty = foldParts({ parts }, ignore).join('') === '';
  if (isEmpty && parts.join('') !== '') context.report(messages.nothingLeft(undefined, raw.place));
  return parts;
}

const wildcard = '\0';

/** `*` is a wildcard, and `\*` a star, as is every star in code; `\\*` is a backslash before a wildcard. */
export const splitAtWildcards = (pieces: RawItem['pieces']): string[] =>
  pieces
    .map(({ literal, text }) => (literal ? text : text.replace(/(\\*)\*/g, readStar)))
    .join('')
    .trim()
    .split(wildcard);

const readStar = (_match: string, slashes: string): string =>
  '\\'.repeat(slashes.length >> 1) + (slashes.length % 2 === 1 ? '*' : wildcard);

const words: ValueType<readonly Ignored[]> = {
  wanted: 'words out of "case", "space", "punctuation" and "accents", or "none"',
  read(text) {
    const named = text.split(/\s+/).filter((word) => word !== '');
    const ignored = ignorable.filter((word) => named.includes(word));
    const isAll = ignored.length === new Set(named).size;
    return text === 'none' ? [] : isAll && ignored.length > 0 ? ignored : undefined;
  },
};

/** The differences between a typed answer and an accepted one that don't count. */
export const readIgnore = (markup: Markup, context: ParseContext): Ignored[] => [
  ...readSetting(markup, { key: 'ignore', as: words, otherwise: ['case'], used: '"case"' }, context),
];
