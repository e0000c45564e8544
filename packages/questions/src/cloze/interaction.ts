import type { FillInInteraction, MatchingInteraction } from '@hornbook/model';
import { getOwn } from '@hornbook/model';
import { wholeTexts } from '../shared/typed/whole-texts.js';
import type { ClozeAnswer, PlainCloze, PlainClozeKey } from './schema.js';

/** Blanks are matched with options where all of them have some; else they are filled with texts. */
export function interaction(
  { blanks }: PlainCloze,
  { correct, ignore }: PlainClozeKey,
  answer: ClozeAnswer,
): FillInInteraction | MatchingInteraction {
  const options = blanks.flatMap((blank) => blank.options ?? []);
  const texts = new Map(options.map(({ id, text }) => [id, text]));
  const given = blanks.map(({ id }) => getOwn(answer, id) ?? '');
  const accepted = blanks.map(({ id }) => getOwn(correct, id) ?? []);
  if (!blanks.every((blank) => blank.options)) {
    return {
      kind: 'fill-in',
      response: given.map((text, index) => (blanks[index]?.options && texts.get(text)) ?? text),
      correct: sideBySide(accepted.map(wholeTexts)),
      caseMatters: !ignore.includes('case'),
    };
  }
  // Options of several blanks that read the same are one target.
  const first = new Map([...options].reverse().map(({ id, text }) => [text, id]));
  const target = (id: string) => first.get(texts.get(id) ?? '') ?? id;
  const pair = (index: number, id: string) => [blanks[index]?.id ?? '', target(id)] as const;
  return {
    kind: 'matching',
    sources: blanks.map(({ id }) => id),
    targets: [...new Set(options.map(({ id }) => target(id)))],
    response: given.flatMap((id, index) => (id ? [pair(index, id)] : [])),
    correct: sideBySide(accepted.map((ways, index) => ways.map(({ id }) => pair(index, id)))),
  };
}

/** As many patterns as the blank with most ways to fill it needs to show each; none where a blank has none to show. */
function sideBySide<T>(ways: readonly (readonly T[])[]): T[][] {
  const most = ways.some(({ length }) => length === 0) ? 0 : Math.max(...ways.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) => ways.map((list) => (list[index] ?? list[0]) as T));
}
