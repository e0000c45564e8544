import type { OutlinedLesson, OutlinedQuestion } from '@hornbook/core/engine';

/** The points that can be earned. They differ where a bank draws some of questions that are not worth the same. */
export interface Points {
  readonly least: number;
  readonly most: number;
}

export function pointsOf({ banks, questions }: OutlinedLesson): Points {
  const worth = ({ graded, points }: OutlinedQuestion) => (graded ? points : 0);
  const fixed = sum(questions.filter(({ bank }) => bank === undefined).map(worth));
  let [least, most] = [fixed, fixed];
  for (const { draw, id } of banks) {
    const inBank = questions.filter(({ bank }) => bank === id).map(worth);
    const ascending = inBank.sort((one, other) => one - other);
    least += sum(ascending.slice(0, draw));
    most += sum(ascending.slice(-draw));
  }
  return { least: rounded(least), most: rounded(most) };
}

export const totalOf = (all: readonly Points[]): Points => ({
  least: rounded(sum(all.map(({ least }) => least))),
  most: rounded(sum(all.map(({ most }) => most))),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** 0.1 + 0.2 is 0.3. */
const rounded = (points: number): number => Math.round(points * 1e6) / 1e6;
