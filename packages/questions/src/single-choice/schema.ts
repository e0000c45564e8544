import type { Bare, Memory } from '@hornbook/model';
import { type Flavour, identifier, keyFields, option, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';

const closed = { additionalProperties: false };

export const type = 'single-choice';

export const question = <F extends Flavour>(flavour: F) =>
  Type.Object(
    { type: Type.Literal('single-choice'), ...questionFields(flavour), options: Type.Array(option(flavour)) },
    closed,
  );

export const key = <F extends Flavour>(flavour: F) =>
  Type.Object(
    {
      correct: Type.Array(identifier, { description: 'Option ids; any one of them is right. Usually one.' }),
      ...keyFields(flavour),
    },
    closed,
  );

export const answer = Type.String({ description: 'The id of the option chosen.' });

export type SingleChoice<F extends Flavour = Memory> = Static<ReturnType<typeof question<F>>>;
export type SingleChoiceKey<F extends Flavour = Memory> = Static<ReturnType<typeof key<F>>>;
export type BareSingleChoice = SingleChoice<Bare>;
export type BareSingleChoiceKey = SingleChoiceKey<Bare>;
export type SingleChoiceAnswer = Static<typeof answer>;
