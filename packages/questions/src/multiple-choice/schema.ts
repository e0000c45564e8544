import type { Bare, Memory } from '@hornbook/model';
import { type Flavour, identifier, keyFields, option, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';

const closed = { additionalProperties: false };

export const type = 'multiple-choice';

export const question = <F extends Flavour>(flavour: F) =>
  Type.Object(
    {
      type: Type.Literal('multiple-choice'),
      ...questionFields(flavour),
      options: Type.Array(option(flavour)),
    },
    closed,
  );

export const key = <F extends Flavour>(flavour: F) =>
  Type.Object(
    {
      correct: Type.Array(identifier, { description: 'The ids of all right options; none else is right.' }),
      ...keyFields(flavour),
    },
    closed,
  );

export const answer = Type.Array(Type.String(), {
  description: 'The ids of the options chosen, in any order.',
});

export type MultipleChoice<F extends Flavour = Memory> = Static<ReturnType<typeof question<F>>>;
export type MultipleChoiceKey<F extends Flavour = Memory> = Static<ReturnType<typeof key<F>>>;
export type BareMultipleChoice = MultipleChoice<Bare>;
export type BareMultipleChoiceKey = MultipleChoiceKey<Bare>;
export type MultipleChoiceAnswer = Static<typeof answer>;
