import type { Common, MarkedItem, Markup, ParseContext } from '../markup.js';
import { maxChoices, messages as sharedMessages } from '../messages.js';
import { withOptionFeedback } from '../shared/option-feedback.js';
import { optionIds } from '../shared/option-ids.js';
import { optionOf } from '../shared/option-of.js';
import { hashedId } from '../shared/slug.js';
import { sortByHash } from '../shared/sort-by-hash.js';
import { checkPairs } from './check-pairs.js';
import { messages } from './messages.js';
import { readPairs, targetsOf } from './read-pairs.js';
import type { Match, MatchKey } from './schema.js';

export function publicTexts(markup: Markup, context: ParseContext): string[] {
  const read = readPairs(markup, context);
  return [...read.pairs.map(({ source }) => source.text), ...targetsOf(read).keys()];
}

/**
 *     {: .quiz .match}
 *     What is what?
 *
 *     - Image
 *       - a read-only template
 *     - Container
 *       - a running process
 *     - ( ) a virtual machine
 */
export function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: Match; key: MatchKey } | undefined {
  const read = readPairs(markup, context);
  checkPairs(read, context);
  const pairs = read.pairs.flatMap(({ partners: [partner], source }) => (partner ? { source, partner } : []));
  if (pairs.length === 0) return undefined;
  const sourceIds = optionIds(pairs.map(({ source }) => source));
  const targetIds = idsOfTargets(targetsOf(read), sourceIds);
  const idOf = (item: MarkedItem): string => targetIds.get(item.text) as string;
  if (targetIds.size < 2 && pairs.length === read.pairs.length) {
    context.report(messages.onePartner(undefined, markup.answers?.position));
  }
  const choices = pairs.length * targetIds.size;
  if (choices > maxChoices) {
    context.report(sharedMessages.manyChoices({ choices, most: maxChoices }, markup.answers?.position));
    return undefined;
  }
  const sources = pairs.map(({ source }, index) => ({ id: sourceIds[index] as string, item: source }));
  const extras = read.extras.map((item) => ({ id: idOf(item), item }));
  const targets = [...targetIds].map(([text, id]) => ({ id, text }));
  return {
    question: {
      ...common.question,
      type: 'match',
      sources: sources.map((source) => optionOf(source, context)),
      targets: sortByHash(targets, common.question.id, ({ text }) => text),
    },
    key: {
      ...withOptionFeedback(common.key, [...sources, ...extras], context),
      correct: Object.fromEntries(pairs.map(({ partner }, index) => [sourceIds[index], idOf(partner)])),
    },
  };
}

/** Ids by text. A source and a target of the same text are told apart: feedback belongs to one of the two. */
function idsOfTargets(
  targets: ReadonlyMap<string, MarkedItem>,
  sourceIds: readonly string[],
): Map<string, string> {
  const taken = new Set(sourceIds);
  const ids = optionIds([...targets.values()]);
  return new Map(
    [...targets.keys()].map((text, index) => {
      const id = ids[index] as string;
      return [text, taken.has(id) ? hashedId(text, `target ${text}`) : id];
    }),
  );
}
