import { type ContentFormat, identifier, keyFields, option, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';

export const closed = { additionalProperties: false };

/** A question whose options are chosen. */
export const choiceQuestion = <F extends ContentFormat, const T extends string>(format: F, type: T) =>
  Type.Object(
    { type: Type.Literal(type), ...questionFields(format), options: Type.Array(option(format)) },
    closed,
  );

/** Its key. */
export const choiceKey = <F extends ContentFormat>(format: F, description: string) =>
  Type.Object({ correct: Type.Array(identifier, { description }), ...keyFields(format) }, closed);

/** The answer where one option is chosen. */
export const oneOption = Type.String({ description: 'The id of the option chosen.' });

/** An answer that may be typed. */
export const pattern = Type.Object(
  {
    id: identifier,
    parts: Type.Array(Type.String(), {
      minItems: 1,
      description: 'The texts between wildcards, each of which fits any text. A single part has no wildcard.',
    }),
  },
  closed,
);

export const ignorable = ['case', 'space', 'punctuation', 'accents'] as const;

/** Differences that don't count. Space around an answer and the width of a space in it never count. */
export const ignore = Type.Array(Type.Enum([...ignorable]), {
  description:
    'Differences that do not count. Space around an answer and the width of a space in it never count.',
});

export type Pattern = Static<typeof pattern>;
export type Ignored = (typeof ignorable)[number];
