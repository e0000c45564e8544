import type { ParseContext } from '../../markup.js';
import type { WrittenItem } from '../written.js';
import { foldParts, isWhole } from './find-pattern.js';
import { answerMessages, patternMessages as messages } from './messages.js';
import type { TypedAnswer } from './read-answers.js';
import type { Ignored, Pattern } from './schema.js';

type Read = TypedAnswer & Pattern;

/** Answers as patterns; those that nobody can give, or only together with another, are reported. */
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
    const data = { line: winner.written.place.start.line, right: winner.item.right };
    context.report(answerMessages.neverReached(data, one.written.place));
  }
  return { accepted: accepted.map(bare), foreseen: foreseen.map(bare) };
}

const bare = ({ id, parts }: Read): Pattern => ({ id, parts });

/** Which answer counts for whoever gives this one: of those that read the same, the first; one without wildcards goes first. */
function winnersAmong(all: readonly Read[], ignore: readonly Ignored[]): (one: Read) => Read | undefined {
  const folded = new Map(all.map((one) => [one, foldParts(one, ignore).join(wildcard)]));
  const winners = new Map<string | undefined, Read>();
  for (const one of [...all.filter(isWhole), ...all]) {
    const text = folded.get(one);
    if (!winners.has(text)) winners.set(text, one);
  }
  return (one) => winners.get(folded.get(one));
}

function readParts({ written }: TypedAnswer, ignore: readonly Ignored[], context: ParseContext): string[] {
  const all = splitAtWildcards(written.pieces);
  const parts = all.filter((part, index) => part !== '' || index === 0 || index === all.length - 1);
  if (parts.length < all.length) context.report(messages.doubleStar(undefined, written.place));
  const isEmpty = foldParts({ parts }, ignore).join('') === '';
  if (isEmpty && parts.join('') !== '') context.report(messages.nothingLeft(undefined, written.place));
  return parts;
}

const wildcard = '\0';

/** `*` is a wildcard, and `\*` a star, as is every star in code; `\\*` is a backslash before a wildcard. */
export const splitAtWildcards = (pieces: WrittenItem['pieces']): string[] =>
  pieces
    .map(({ literal, text }) => (literal ? text : text.replace(/(\\*)\*/g, readStar)))
    .join('')
    .trim()
    .split(wildcard);

const readStar = (_match: string, slashes: string): string =>
  '\\'.repeat(slashes.length >> 1) + (slashes.length % 2 === 1 ? '*' : wildcard);
