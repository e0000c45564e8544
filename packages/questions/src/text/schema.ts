import type { Bare, Memory } from '@hornbook/model';
import { type Flavour, keyFields, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';
import { ignore, pattern } from '../shared/typed/schema.js';

const closed = { additionalProperties: false };

export const type = 'text';

export const question = <F extends Flavour>(flavour: F) =>
  Type.Object({ type: Type.Literal('text'), ...questionFields(flavour) }, closed);

export const key = <F extends Flavour>(flavour: F) =>
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
            'Of all patterns that an answer fits, one without wildcards counts, else one that is accepted.',
        },
      ),
      ...keyFields(flavour),
    },
    closed,
  );

export const answer = Type.String({ description: 'What was written.' });

export type Text<F extends Flavour = Memory> = Static<ReturnType<typeof question<F>>>;
export type TextKey<F extends Flavour = Memory> = Static<ReturnType<typeof key<F>>>;
export type BareText = Text<Bare>;
export type BareTextKey = TextKey<Bare>;
export type TextAnswer = Static<typeof answer>;
