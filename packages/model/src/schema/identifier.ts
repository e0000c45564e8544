import Type from 'typebox';
import { languageTagPattern } from '../language-tag.js';

/**
 * An id of a course, lesson, question, option or bank: 1 to 64 characters, unique in a course ignoring case.
 * Names that Windows reserves are refused by a rule of the validator, not by this pattern.
 */
export const identifier = identifierFor();

/** An id and, for editors, what it is used for: "It names …" */
export function identifierFor(use?: string) {
  const is = 'An id: letters, digits, "-" and "_", beginning with a letter; at most 64 characters.';
  return Type.String({
    pattern: '^[A-Za-z][A-Za-z0-9_-]*$',
    maxLength: 64,
    description: use ? `${is} ${use}` : is,
  });
}

/** A BCP 47 language tag, such as `en` or `pt-BR`. */
export const languageTag = languageTagFor();

/** A language tag and, for editors, what it is used for: "It names …" */
export function languageTagFor(use?: string) {
  const is = 'A BCP 47 language tag, such as "en" or "pt-BR".';
  return Type.String({
    pattern: languageTagPattern,
    description: use ? `${is} ${use}` : is,
  });
}

/** A place in the source: both count from 1. */
export const source = Type.Object(
  { line: Type.Integer({ minimum: 1 }), column: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false, description: 'Its place in the Markdown source; both count from 1.' },
);
