import Type from 'typebox';

/**
 * An id of a course, lesson, question, option or bank: 1 to 64 characters, unique in a course ignoring case.
 * Names that Windows reserves are refused by a rule of the validator, not by this pattern.
 */
export const identifier = Type.String({
  pattern: '^[A-Za-z][A-Za-z0-9_-]*$',
  maxLength: 64,
  description: 'An id: letters, digits, "-" and "_", beginning with a letter; at most 64 characters.',
});

/** A BCP 47 language tag, such as `en` or `pt-BR`. */
export const languageTag = Type.String({
  pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
  description: 'A BCP 47 language tag, such as "en" or "pt-BR".',
});

/** A place in the source: both count from 1. */
export const source = Type.Object(
  { line: Type.Integer({ minimum: 1 }), column: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false, description: 'Where it stands in the Markdown source; both count from 1.' },
);
