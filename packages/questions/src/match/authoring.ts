import { getOwn } from '@hornbook/model';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FormLabels } from '../form-labels.js';
import type { Common, MarkedItem, Markup, ParseContext } from '../markup.js';
import { maxChoices, messages as sharedMessages } from '../messages.js';
import type { OutlinedAnswers, TextOf } from '../outline.js';
import type { AuthoringType } from '../question-type.js';
import { viewChoice } from '../shared/controls.js';
import { hashedId, optionIds, sortByHash } from '../shared/ids.js';
import { optionOf, withOptionFeedback } from '../shared/options.js';
import { feedbackOf, outlineOptions } from '../shared/outline.js';
import { messages } from './messages.js';
import { checkPairs, readPairs, targetsOf } from './read-pairs.js';
import type { MatchKey, MatchQuestion } from './schema.js';

export const match: AuthoringType<MatchQuestion, MatchKey> = {
  type: 'match',
  class: 'match',
  answers: 'list',
  publicTexts,
  parse,
  view,
  outline,
  messages,
};

function publicTexts(markup: Markup, context: ParseContext): string[] {
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
function parse(
  markup: Markup,
  common: Common,
  context: ParseContext,
): { question: MatchQuestion; key: MatchKey } | undefined {
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

/** Ids by text. A source and a target with the same text get different ids: feedback belongs to one of the two. */
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

/** A drop-down list for every source. */
function view({ id, sources, targets }: MatchQuestion, labels: FormLabels): ElementContent[] {
  const choices = [h('option', { value: '' }, labels.choose), ...targets.map(viewChoice)];
  return sources.map((source) => {
    const own = `${id}.${source.id}`;
    return h('.hb-option.hb-row', { dataOption: source.id, ...(source.fixed && { dataFixed: '' }) }, [
      h('label', { htmlFor: own }, source.content.children as ElementContent[]),
      h('select', { id: own, name: own }, structuredClone(choices)),
      h('.hb-option-feedback', { id: `${own}.feedback`, hidden: true }),
    ]);
  });
}

/** Every item with its partner, then what belongs to no item. */
function outline({ sources, targets }: MatchQuestion, key: MatchKey, textOf: TextOf): OutlinedAnswers {
  const texts = new Map(targets.map(({ id, text }) => [id, text]));
  const used = new Set(Object.values(key.correct));
  const pairs = outlineOptions(sources, key, textOf).map((source) => ({
    ...source,
    partners: [texts.get(getOwn(key.correct, source.id) ?? '') ?? ''],
  }));
  const extras = targets
    .filter(({ id }) => !used.has(id))
    .map(({ id, text }) => ({ id, text, right: false, ...feedbackOf(key, id, textOf) }));
  return { answers: [...pairs, ...extras] };
}
