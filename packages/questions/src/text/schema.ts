import type { Hast, PlainText } from '@hornbook/model';
import { type ContentFormat, keyFields, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';
import { closed, ignore, pattern } from '../shared/schema.js';

export const type = 'text';

export const question = <F extends ContentFormat>(format: F) =>
  Type.Object({ type: Type.Literal(type), ...questionFields(format) }, closed);

export const key = <F extends ContentFormat>(format: F) =>
  Type.Object(
    {
      correct: Type.Object(
        {
          accepted: Type.Array(pattern, { description: 'Any one of them is right.' }),
          foreseen: Type.Array(pattern, { description: 'Wrong ones that have feedback of their own.' }),
          ignore,
        },
        {
          ...closed,
          description:
            'If an answer fits several patterns, one without wildcards counts, else one that is accepted.',
        },
      ),
      ...keyFields(format),
    },
    closed,
  );

export const answer = Type.String({ description: 'What was written.' });

export type TextQuestion<F extends ContentFormat = Hast> = Static<ReturnType<typeof question<F>>>;
export type TextKey<F extends ContentFormat = Hast> = Static<ReturnType<typeof key<F>>>;
export type PlainTextQuestion = TextQuestion<PlainText>;
export type PlainTextKey = TextKey<PlainText>;
export type TextAnswer = Static<typeof answer>;
