import type { Bare, Memory } from '@hornbook/model';
import { type Flavour, identifier, keyFields, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';

const closed = { additionalProperties: false };

export const type = 'matrix';

const heading = <F extends Flavour>(flavour: F) =>
  Type.Object({ id: identifier, ...(flavour.spread as F['spread']) }, closed);

export const question = <F extends Flavour>(flavour: F) =>
  Type.Object(
    {
      type: Type.Literal('matrix'),
      ...questionFields(flavour),
      corner: Type.Optional(flavour.content as F['content']),
      rows: Type.Array(heading(flavour)),
      columns: Type.Array(heading(flavour)),
      multiple: Type.Boolean({ description: 'Whether several columns can be chosen in a row.' }),
    },
    closed,
  );

export const key = <F extends Flavour>(flavour: F) =>
  Type.Object(
    {
      correct: Type.Record(identifier, Type.Array(identifier), {
        description:
          'Row id to column ids: all of them if "multiple", else any one of them; then it is usually one.',
      }),
      ...keyFields(flavour),
    },
    closed,
  );

export const answer = Type.Record(Type.String(), Type.Array(Type.String()), {
  description: 'Row id to column ids.',
});

export type Matrix<F extends Flavour = Memory> = Static<ReturnType<typeof question<F>>>;
export type MatrixKey<F extends Flavour = Memory> = Static<ReturnType<typeof key<F>>>;
export type BareMatrix = Matrix<Bare>;
export type BareMatrixKey = MatrixKey<Bare>;
export type MatrixAnswer = Static<typeof answer>;
