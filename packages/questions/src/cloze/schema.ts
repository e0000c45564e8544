import type { Hast, PlainText } from '@hornbook/model';
import { type ContentFormat, identifier, keyFields, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';
import { closed, ignore, pattern } from '../shared/schema.js';

const blank = Type.Object(
  {
    id: identifier,
    options: Type.Optional(
      Type.Array(Type.Object({ id: identifier, text: Type.String() }, closed), {
        description: 'One of them is chosen. Absent if the blank is filled by typing.',
      }),
    ),
  },
  closed,
);

export const type = 'cloze';

export const question = <F extends ContentFormat>(format: F) =>
  Type.Object(
    {
      type: Type.Literal(type),
      ...questionFields(format),
      blanks: Type.Array(blank, {
        description:
          'In the order of the prompt. Each is a run of underscores in code that names it: `<code data-blanks="ID ID">`.',
      }),
    },
    closed,
  );

export const key = <F extends ContentFormat>(format: F) =>
  Type.Object(
    {
      correct: Type.Record(identifier, Type.Array(pattern), {
        description: 'By blank id: what is accepted. An option has one part, its text.',
      }),
      ignore,
      ...keyFields(format),
    },
    closed,
  );

export const answer = Type.Record(identifier, Type.String(), {
  description: 'By blank id: what was typed, or the id of the option chosen. Empty blanks are left out.',
});

export type ClozeQuestion<F extends ContentFormat = Hast> = Static<ReturnType<typeof question<F>>>;
export type ClozeKey<F extends ContentFormat = Hast> = Static<ReturnType<typeof key<F>>>;
export type PlainClozeQuestion = ClozeQuestion<PlainText>;
export type PlainClozeKey = ClozeKey<PlainText>;
export type ClozeAnswer = Static<typeof answer>;
export type Blank = Static<typeof blank>;
