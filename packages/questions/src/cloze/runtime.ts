import type { FillInInteraction, Grade, MatchingInteraction } from '@hornbook/model';
import { getOwn } from '@hornbook/model';
import type { RuntimeType } from '../question-type.js';
import { chosenOf, gradeShare, isRecordOf, isString } from '../shared/answers.js';
import { fingerprintOf, packIds, packText, unpackIds, unpackText } from '../shared/packing.js';
import { findPattern, shownText, wholeTexts } from '../shared/typed/runtime.js';
import type { Blank, ClozeAnswer, PlainClozeKey, PlainClozeQuestion } from './schema.js';

export const cloze: RuntimeType<PlainClozeQuestion, PlainClozeKey, ClozeAnswer> = {
  type: 'cloze',
  isAnswer: isRecordOf(isString),
  grade,
  interaction,
  behavior: {
    read(form) {
      const filled = controlsOf(form).filter(([, { value }]) => /\S/.test(value));
      return filled.length > 0 ? Object.fromEntries(filled.map(([id, { value }]) => [id, value])) : undefined;
    },
    restore(form, _question, answer) {
      for (const [id, control] of controlsOf(form)) control.value = getOwn(answer, id) ?? '';
    },
    solution: ({ blanks }, { correct }) =>
      blanks.map(({ id }, index) => {
        const text = shownText(getOwn(correct, id) ?? []);
        return blanks.length > 1 ? `${index + 1}: ${text}` : text;
      }),
  },
  /** A part for every blank, empty or `-` if the blank is empty: `docker%20ps/3/-`. */
  pack: {
    fingerprint: (question) =>
      sorted(question)
        .map(({ id, options }) => `${id}:${options ? fingerprintOf(options) : ''}`)
        .join(),
    pack: (question, answer) =>
      sorted(question)
        .map(({ id, options }) => {
          const given = getOwn(answer, id);
          return options ? packIds(options, [given]) : packText(given ?? '');
        })
        .join('/'),
    unpack(question, packed) {
      const blanks = sorted(question);
      const parts = packed.split('/');
      const given = blanks.map((blank, index) => unpackBlank(blank, parts[index] ?? ''));
      if (parts.length !== blanks.length || given.includes(undefined)) return undefined;
      const filled = blanks.flatMap(({ id }, index) => (given[index] ? [[id, given[index]] as const] : []));
      return filled.length > 0 ? Object.fromEntries(filled) : undefined;
    },
  },
};

/** Every blank earns the same. */
function grade(question: PlainClozeQuestion, { correct, ignore }: PlainClozeKey, answer: ClozeAnswer): Grade {
  const feedback: string[] = [];
  let right = 0;
  for (const { id, options } of question.blanks) {
    const given = getOwn(answer, id);
    const accepted = getOwn(correct, id) ?? [];
    if (!given) continue;
    const found = options ? accepted.find((way) => way.id === given) : findPattern(accepted, given, ignore);
    if (found) right += 1;
    feedback.push(...(options ? chosenOf(options, [given]) : found ? [found.id] : []));
  }
  return gradeShare(right / question.blanks.length, question, feedback);
}

/** Blanks are matched with options if all of them have some; else they are filled in with texts. */
function interaction(
  { blanks }: PlainClozeQuestion,
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
  // Options of several blanks that have the same text are one target.
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

/** As many patterns as the blank with most ways to fill it needs to show each; none if a blank has no way to show. */
function sideBySide<T>(ways: readonly (readonly T[])[]): T[][] {
  const most = ways.some(({ length }) => length === 0) ? 0 : Math.max(...ways.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) => ways.map((list) => (list[index] ?? list[0]) as T));
}

/** The controls of the blanks, by blank id. */
const controlsOf = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.hb-blank')].map(
    (control) => [control.dataset.blank ?? '', control] as const,
  );

/** By id, so that another order of the same blanks keeps packed answers valid. */
const sorted = ({ blanks }: PlainClozeQuestion): Blank[] =>
  [...blanks].sort((one, other) => (one.id < other.id ? -1 : 1));

/** Empty if the blank was left empty, `undefined` if the text is damaged. */
function unpackBlank({ options }: Blank, packed: string): string | undefined {
  if (!options) return unpackText(packed);
  const chosen = unpackIds(options, packed);
  return chosen?.length === 1 ? (chosen[0] ?? '') : undefined;
}
