import type { Bare, Memory } from '@hornbook/model';
import { type Flavour, identifier, keyFields, option, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';

const closed = { additionalProperties: false };

export const type = 'order';

export const question = <F extends Flavour>(flavour: F) =>
  Type.Object(
    {
      type: Type.Literal('order'),
      ...questionFields(flavour),
      items: Type.Array(option(flavour), { description: 'In an order that tells nothing of the right one.' }),
    },
    closed,
  );

export const key = <F extends Flavour>(flavour: F) =>
  Type.Object(
    {
      correct: Type.Array(identifier, { description: 'The ids of all items in the right order.' }),
      ...keyFields(flavour),
    },
    closed,
  );

export const answer = Type.Array(Type.String(), {
  description: 'The ids of all items in the order that was chosen. Untouched items are no answer.',
});

export type Order<F extends Flavour = Memory> = Static<ReturnType<typeof question<F>>>;
export type OrderKey<F extends Flavour = Memory> = Static<ReturnType<typeof key<F>>>;
export type BareOrder = Order<Bare>;
export type BareOrderKey = OrderKey<Bare>;
export type OrderAnswer = Static<typeof answer>;
