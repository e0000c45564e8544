import { type Flavour, identifier, keyFields, option, questionFields } from '@hornbook/model/schema';
import Type from 'typebox';

const closed = { additionalProperties: false };

/** A question of which options are chosen. */
export const choiceQuestion = <F extends Flavour, const T extends string>(flavour: F, type: T) =>
  Type.Object(
    { type: Type.Literal(type), ...questionFields(flavour), options: Type.Array(option(flavour)) },
    closed,
  );

/** The key to it. */
export const choiceKey = <F extends Flavour>(flavour: F, description: string) =>
  Type.Object({ correct: Type.Array(identifier, { description }), ...keyFields(flavour) }, closed);

/** The answer where one option is chosen. */
export const oneOption = Type.String({ description: 'The id of the option chosen.' });
