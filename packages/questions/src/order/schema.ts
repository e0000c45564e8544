import type { Hast, PlainText } from '@hornbook/model';
import { type ContentFormat, identifier, keyFields, option, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';
import { closed } from '../shared/schema.js';

export const type = 'order';

export const question = <F extends ContentFormat>(format: F) =>
  Type.Object(
    {
      type: Type.Literal(type),
      ...questionFields(format),
      items: Type.Array(option(format), {
        description: 'In an order that reveals nothing about the right one.',
      }),
    },
    closed,
  );

export const key = <F extends ContentFormat>(format: F) =>
  Type.Object(
    {
      correct: Type.Array(identifier, { description: 'The ids of all items in the right order.' }),
      ...keyFields(format),
    },
    closed,
  );

export const answer = Type.Array(Type.String(), {
  description: 'The ids of all items in the order that was chosen. Untouched items are no answer.',
});

export type OrderQuestion<F extends ContentFormat = Hast> = Static<ReturnType<typeof question<F>>>;
export type OrderKey<F extends ContentFormat = Hast> = Static<ReturnType<typeof key<F>>>;
export type PlainOrderQuestion = OrderQuestion<PlainText>;
export type PlainOrderKey = OrderKey<PlainText>;
export type OrderAnswer = Static<typeof answer>;
