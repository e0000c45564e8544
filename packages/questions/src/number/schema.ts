import type { Hast, PlainText } from '@hornbook/model';
import { type ContentFormat, identifier, keyFields, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';
import { closed } from '../shared/schema.js';

const decimal = { pattern: '^-?[0-9]+([.][0-9]+)?$', maxLength: 320 };

const bound = Type.Optional(Type.String({ ...decimal, description: 'Absent if there is none.' }));
const range = Type.Object(
  {
    id: identifier,
    text: Type.String({ description: 'As the author wrote it, without tolerance.' }),
    min: bound,
    max: bound,
  },
  { ...closed, description: 'From `min` to `max`, both included; the tolerance is in them already.' },
);

export const type = 'number';

export const question = <F extends ContentFormat>(format: F) =>
  Type.Object(
    {
      type: Type.Literal(type),
      ...questionFields(format),
      unit: Type.Optional(Type.String({ description: 'The unit of the number, such as "ms".' })),
    },
    closed,
  );

export const key = <F extends ContentFormat>(format: F) =>
  Type.Object(
    {
      correct: Type.Array(range, { description: 'A number in any one of them is right.' }),
      foreseen: Type.Array(range, { description: 'Wrong numbers that have feedback of their own.' }),
      ...keyFields(format),
    },
    closed,
  );

export const answer = Type.String({
  ...decimal,
  description: 'A decimal string, such as "-0.5": digits and a point, without exponent.',
});

export type Range = Static<typeof range>;
export type NumberQuestion<F extends ContentFormat = Hast> = Static<ReturnType<typeof question<F>>>;
export type NumberKey<F extends ContentFormat = Hast> = Static<ReturnType<typeof key<F>>>;
export type PlainNumberQuestion = NumberQuestion<PlainText>;
export type PlainNumberKey = NumberKey<PlainText>;
export type NumberAnswer = Static<typeof answer>;
