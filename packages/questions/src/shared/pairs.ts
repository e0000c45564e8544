import type { Grade, MatchingInteraction, PlainKey, PlainQuestion } from '@hornbook/model';
import { getOwn } from '@hornbook/model';
import { chosenOf, gradeShare, isStrings } from './answers.js';
import { fingerprintOf, packIds, sortedIds, unpackIds } from './packing.js';

type Part = { readonly id: string; readonly text: string };

/** A question whose parts each get one or more choices: sources get targets, rows get columns. */
export type PairsQuestion = PlainQuestion & {
  readonly sources?: readonly Part[];
  readonly targets?: readonly Part[];
  readonly rows?: readonly Part[];
  readonly columns?: readonly Part[];
  readonly multiple?: boolean;
};
export type PairsKey = PlainKey & { readonly correct: Pairs };
/** Ids of choices by the id of a part. */
export type Pairs = Readonly<Record<string, string | readonly string[]>>;

interface Sides {
  readonly parts: readonly Part[];
  readonly choices: readonly Part[];
  /** Whether a part may get several choices. */
  readonly multiple: boolean;
}

const sidesOf = ({
  rows = [],
  columns = [],
  sources: parts = rows,
  targets: choices = columns,
  multiple = false,
}: PairsQuestion): Sides => ({ parts, choices, multiple });

const chosenFor = (pairs: Pairs, part: string): readonly string[] => [getOwn(pairs, part) ?? []].flat();

/**
 * A part is right when it got all choices that belong to it and no others, or, where it can get only one, any of the
 * accepted ones. With partial scoring every right part earns its share. Feedback is due for right parts and for the
 * choices made.
 */
export function gradePairs(question: PairsQuestion, { correct }: PairsKey, answer: Pairs): Grade {
  const { choices, multiple, parts } = sidesOf(question);
  const right = parts.filter(({ id }) => {
    const wanted = chosenFor(correct, id);
    const chosen = chosenFor(answer, id);
    const count = wanted.filter((choice) => chosen.includes(choice)).length;
    return count === chosen.length && count === (multiple ? wanted.length : 1);
  });
  const feedback = [
    ...right.map(({ id }) => id),
    ...parts.flatMap(({ id }) => chosenOf(choices, chosenFor(answer, id))),
  ];
  return gradeShare(right.length / parts.length, question, [...new Set(feedback)]);
}

const idOf = ({ id }: Part): string => id;

/** Where several choices are accepted for a part, no single pattern is right. */
export function pairsInteraction(
  question: PairsQuestion,
  { correct }: PairsKey,
  answer: Pairs,
): MatchingInteraction {
  const { choices, multiple, parts } = sidesOf(question);
  const pairsOf = (pairs: Pairs) =>
    parts.flatMap(({ id }) => chosenFor(pairs, id).map((choice) => [id, choice] as const));
  const pattern = pairsOf(correct);
  return {
    kind: 'matching',
    sources: parts.map(idOf),
    targets: choices.map(idOf),
    response: pairsOf(answer),
    correct: multiple || pattern.length === parts.length ? [pattern] : [],
  };
}

/** An option of a drop-down list, a radio button or a check box. */
interface Choice {
  value: string;
  checked?: boolean;
  selected?: boolean;
}

/**
 * For every part the form has controls with the name `<question>.<part>`: a drop-down list, radio buttons or check boxes.
 *
 * @param get the method of `FormData` that gives what was chosen for a part
 */
export const pairsBehavior = <T>(get: 'get' | 'getAll') => ({
  read(form: HTMLFormElement, question: PairsQuestion): Record<string, T> | undefined {
    const data = new FormData(form);
    const pairs = sidesOf(question).parts.map(({ id }) => [id, data[get](`${question.id}.${id}`)] as const);
    return pairs.every(([, chosen]) => `${chosen}`)
      ? (Object.fromEntries(pairs) as Record<string, T>)
      : undefined;
  },
  restore(form: HTMLFormElement, question: PairsQuestion, answer: Pairs = {}) {
    for (const { id } of sidesOf(question).parts) {
      // A drop-down list iterates over its options; buttons and boxes come as a list.
      const choices = form.elements.namedItem(`${question.id}.${id}`) as unknown as Iterable<Choice>;
      for (const choice of choices) {
        choice.checked = choice.selected = chosenFor(answer, id).includes(choice.value);
      }
    }
  },
  solution(question: PairsQuestion, { correct }: PairsKey): string[] {
    const { choices, parts } = sidesOf(question);
    return parts.map(({ id, text }) => {
      const right = choices.filter((choice) => chosenFor(correct, id).includes(choice.id));
      return `${text}: ${right.map((choice) => choice.text).join(', ')}`;
    });
  },
});

/** Packs the choices of every part, in the order of the parts' ids: `0_2_13`. @param shape the answer for one part */
export const pairsPacking = <T>(shape: (ids: string[]) => T) => ({
  fingerprint(question: PairsQuestion): string {
    const { choices, parts } = sidesOf(question);
    return `${fingerprintOf(parts)}\n${fingerprintOf(choices)}`;
  },
  pack(question: PairsQuestion, answer: Pairs): string {
    const { choices, parts } = sidesOf(question);
    return sortedIds(parts)
      .map((id) => packIds(choices, chosenFor(answer, id)))
      .join('_');
  },
  unpack(question: PairsQuestion, packed: string): Record<string, T> | undefined {
    const { choices, parts } = sidesOf(question);
    const got = packed.split('_').map((ids) => unpackIds(choices, ids));
    const isWhole = got.length === parts.length && got.every((ids) => ids?.length && isStrings(ids));
    return isWhole
      ? Object.fromEntries(sortedIds(parts).map((id, index) => [id, shape(got[index] as string[])]))
      : undefined;
  },
});
