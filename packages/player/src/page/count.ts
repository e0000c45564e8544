import type { Counted } from '@hornbook/questions/browser';

/** `3 attempts left`; `part` stands for what is in braces: `2 of 3 points`. */
export const count = ({ one, other }: Counted, number: number, part?: number): string =>
  (number === 1 ? one : other).replace(/\{\w+\}/, String(part)).replace('#', String(number));
