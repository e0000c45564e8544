import { type ContentFormat, identifier, keyFields, option, questionFields } from '@hornbook/model/schema';
import Type from 'typebox';

const closed = { additionalProperties: false };

/** A question of which options are chosen. */
export const choiceQuestion = <F extends ContentFormat, const T extends string>(format: F, type: T) =>
  Type.Object(
    { type: Type.Literal(type), ...questionFields(format), options: Type.Array(option(format)) },
    closed,
  );

/** The key to it. */
export const choiceKey = <F extends ContentFormat>(format: F, description: string) =>
  Type.Object({ correct: Type.Array(identifier, { description }), ...keyFields(format) }, closed);

/** The answer where one option is chosen. */
export const oneOption = Type.String({ description: 'The id of the option chosen.' });
