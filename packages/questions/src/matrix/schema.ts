import type { Hast, PlainText } from '@hornbook/model';
import { type ContentFormat, identifier, keyFields, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';
import { closed } from '../shared/schema.js';

export const type = 'matrix';

const heading = <F extends ContentFormat>(format: F) =>
  Type.Object({ id: identifier, ...(format.spread as F['spread']) }, closed);

export const question = <F extends ContentFormat>(format: F) =>
  Type.Object(
    {
      type: Type.Literal(type),
      ...questionFields(format),
      corner: Type.Optional(format.content as F['content']),
      rows: Type.Array(heading(format)),
      columns: Type.Array(heading(format)),
      multiple: Type.Boolean({ description: 'Whether several columns can be chosen in a row.' }),
    },
    closed,
  );

export const key = <F extends ContentFormat>(format: F) =>
  Type.Object(
    {
      correct: Type.Record(identifier, Type.Array(identifier), {
        description:
          'Row id to column ids: all of them if "multiple", else any one of them; then it is usually one.',
      }),
      ...keyFields(format),
    },
    closed,
  );

export const answer = Type.Record(Type.String(), Type.Array(Type.String()), {
  description: 'Row id to column ids.',
});

export type MatrixQuestion<F extends ContentFormat = Hast> = Static<ReturnType<typeof question<F>>>;
export type MatrixKey<F extends ContentFormat = Hast> = Static<ReturnType<typeof key<F>>>;
export type PlainMatrixQuestion = MatrixQuestion<PlainText>;
export type PlainMatrixKey = MatrixKey<PlainText>;
export type MatrixAnswer = Static<typeof answer>;
