import { getOwn, type SourcePlace } from '@hornbook/model';
import type { Common, Markup, ParseContext } from '../markup.js';
import type { OutlinedAnswer, OutlinedAnswers, TextOf } from '../outline.js';
import type { AuthoringType } from '../question-type.js';
import { optionIds } from '../shared/ids.js';
import { withOptionFeedback } from '../shared/options.js';
import { feedbackOf, outlinePatterns } from '../shared/outline.js';
import { placesOfRuns } from '../shared/raw-text.js';
import { readIgnore } from '../shared/typed/patterns.js';
import { reportBareBlanks } from './bare-blanks.js';
import { codesOf, hasBlank, markBlanks, runs, type Surroundings, surroundingsOf } from './blanks.js';
import { messages } from './messages.js';
import { readBlanks } from './read-blanks.js';
import { type BlankItem, readItems } from './read-items.js';
import type { Blank, ClozeKey, ClozeQuestion } from './schema.js';
import { promptAbove, view } from './view.js';

export const cloze: AuthoringType<ClozeQuestion, ClozeKey> = {
  type: 'cloze',
  class: 'cloze',
  answers: 'list',
  classes: ['select'],
  keys: ['ignore'],
  unusedKeys: ['shuffle'],
  /** A list with blanks is part of the text. */
  inPrompt: hasBlank,
  publicTexts,
  parse,
  promptAbove,
  view,
  outline,
  messages,
};

/** The texts to choose from; those that are typed belong to the key. */
function publicTexts(markup: Markup, context: ParseContext): string[] {
  return readItems(markup, { ...context, report: () => {} }).flatMap(({ isSelect, ways }) =>
    isSelect ? ways.map(({ raw }) => raw.text) : [],
  );
}

/**
 *     {: .quiz .cloze}
 *     `____` lists your images, `____` your containers.
 *
 *     1. docker image ls
 *     2. - (x) docker ps
 *        - ( ) docker start
 */
function parse(
  markup: Markup,
  { key, question }: Common,
  context: ParseContext,
): { question: ClozeQuestion; key: ClozeKey } | undefined {
  const items = readItems(markup, context);
  const blanks = findBlanks(question.prompt, context);
  reportBareBlanks(markup, items.length - blanks.length, context);
  if (!areEqual(blanks, items, markup, context)) return undefined;
  const ignore = readIgnore(markup, context);
  const ids = blankIds(items, blanks);
  const read = readBlanks(items, ids, { ignore, questionId: question.id }, markup, context);
  if (!read) return undefined;
  const isTyped = items.some(({ isSelect }) => !isSelect);
  if (isTyped && blanks.length > most) {
    context.report(messages.manyBlanks({ blanks: blanks.length, most }, blanks[most]?.place));
  }
  const prompt = markBlanks(question.prompt, ids);
  return {
    question: { ...question, prompt, type: 'cloze', blanks: read.map(({ blank }) => blank) },
    key: {
      ...withOptionFeedback(
        key,
        read.flatMap(({ ways }) => ways),
        context,
      ),
      correct: Object.fromEntries(read.map(({ accepted, blank }) => [blank.id, accepted])),
      ignore,
    },
  };
}

/** How many blanks an LMS takes (SCORM 2004 RTE 4.2.9.1). */
const most = 10;

type PlacedBlank = Surroundings & { place: SourcePlace | undefined };

function findBlanks(prompt: ClozeQuestion['prompt'], { source }: ParseContext): PlacedBlank[] {
  const codes = codesOf(prompt);
  const places = codes.flatMap(({ position }) => placesOfRuns(position, runs, source));
  const withBlanks = new Set(codes.map(({ code }) => code));
  const around = surroundingsOf(prompt, (code) => withBlanks.has(code));
  return around.map((words, index) => ({ ...words, place: places[index] }));
}

function areEqual(
  blanks: readonly PlacedBlank[],
  items: readonly BlankItem[],
  { place, prompt }: Markup,
  context: ParseContext,
): boolean {
  const counts = { blanks: blanks.length, answers: items.length };
  if (blanks.length === 0) context.report(messages.noBlanks(undefined, prompt[0]?.position ?? place));
  else {
    for (const blank of blanks.slice(items.length)) {
      context.report(messages.blankWithoutAnswer(counts, blank.place));
    }
    for (const { item } of items.slice(blanks.length)) {
      context.report(messages.answerWithoutBlank(counts, item.item.position));
    }
  }
  return blanks.length > 0 && blanks.length === items.length;
}

/** Ids from the words around a blank, so that other blanks may come and go; blanks between the same words are counted. */
function blankIds(items: readonly BlankItem[], blanks: readonly Surroundings[]): string[] {
  const texts = blanks.map(({ after, before }) => `${before} ${after}`.trim());
  const seen = new Map<string, number>();
  return optionIds(
    items.map(({ item: { attributes } }, index) => {
      const text = texts[index] ?? '';
      const count = (seen.get(text) ?? 0) + 1;
      seen.set(text, count);
      return { attributes, text: count > 1 ? `${text} ${count}` : text };
    }),
  );
}

function outline({ blanks }: ClozeQuestion, key: ClozeKey, textOf: TextOf): OutlinedAnswers {
  const fillings = ({ id, options }: Blank): OutlinedAnswer[] => {
    const accepted = getOwn(key.correct, id) ?? [];
    const right = new Set(accepted.map((way) => way.id));
    return options
      ? options.map((way) => ({ ...way, right: right.has(way.id), ...feedbackOf(key, way.id, textOf) }))
      : outlinePatterns(accepted, true, key, textOf);
  };
  const isTyped = blanks.some(({ options }) => !options);
  return {
    answers: blanks.map((blank) => ({ id: blank.id, text: '', fillings: fillings(blank) })),
    ...(isTyped && { ignore: key.ignore }),
  };
}
