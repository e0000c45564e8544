import type { Bare, Memory } from '@hornbook/model';
import { type Flavour, keyFields, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';

const closed = { additionalProperties: false };

export const type = 'essay';

export const question = <F extends Flavour>(flavour: F) =>
  Type.Object(
    {
      type: Type.Literal('essay'),
      ...questionFields(flavour),
      words: Type.Optional(Type.Integer({ minimum: 1, description: 'About how long the answer should be.' })),
    },
    closed,
  );

/** There is no right answer that a program could tell. */
export const key = <F extends Flavour>(flavour: F) => Type.Object(keyFields(flavour), closed);

export const answer = Type.String({ description: 'What was written.' });

export type Essay<F extends Flavour = Memory> = Static<ReturnType<typeof question<F>>>;
export type EssayKey<F extends Flavour = Memory> = Static<ReturnType<typeof key<F>>>;
export type BareEssay = Essay<Bare>;
export type BareEssayKey = EssayKey<Bare>;
export type EssayAnswer = Static<typeof answer>;
