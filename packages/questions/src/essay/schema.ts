import type { Hast, PlainText } from '@hornbook/model';
import { type ContentFormat, keyFields, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';
import { closed } from '../shared/schema.js';

export const type = 'essay';

export const question = <F extends ContentFormat>(format: F) =>
  Type.Object(
    {
      type: Type.Literal(type),
      ...questionFields(format),
      words: Type.Optional(Type.Integer({ minimum: 1, description: 'About how long the answer should be.' })),
    },
    closed,
  );

/** There is no right answer that a program could tell. */
export const key = <F extends ContentFormat>(format: F) => Type.Object(keyFields(format), closed);

export const answer = Type.String({ description: 'What was written.' });

export type EssayQuestion<F extends ContentFormat = Hast> = Static<ReturnType<typeof question<F>>>;
export type EssayKey<F extends ContentFormat = Hast> = Static<ReturnType<typeof key<F>>>;
export type PlainEssayQuestion = EssayQuestion<PlainText>;
export type PlainEssayKey = EssayKey<PlainText>;
export type EssayAnswer = Static<typeof answer>;
