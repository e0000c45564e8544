import Type, { type TSchema } from 'typebox';
import type { ContentFormat } from './content-format.js';
import { identifier, languageTag, source } from './identifier.js';

const closed = { additionalProperties: false };

/** `contentHash` and the like: lower-case hexadecimal SHA-256. */
export const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** A file that the lesson uses. `path` is relative to the root of the artifact. */
export const asset = Type.Object(
  {
    id: identifier,
    path: Type.String(),
    mime: Type.String(),
    bytes: Type.Integer({ minimum: 0 }),
    sha256,
    width: Type.Optional(Type.Integer({ minimum: 1, description: 'CSS pixels' })),
    height: Type.Optional(Type.Integer({ minimum: 1, description: 'CSS pixels' })),
    alt: Type.Optional(Type.String()),
  },
  closed,
);

export const heading = Type.Object(
  { id: Type.String(), depth: Type.Integer({ minimum: 1, maximum: 6 }), title: Type.String() },
  closed,
);

/** A segment of the lesson: content, a question, or the place of a bank. */
export const block = <F extends ContentFormat, Q extends TSchema>(format: F, question: Q) =>
  Type.Union([
    Type.Object(
      { id: identifier, type: Type.Literal('content'), ...(format.spread as F['spread']), source },
      closed,
    ),
    Type.Object({ id: identifier, type: Type.Literal('question'), question, source }, closed),
    Type.Object({ id: identifier, type: Type.Literal('bank'), bank: identifier, source }, closed),
  ]);

/** Questions from which the player draws `draw` by a seed. */
export const bank = <Q extends TSchema>(question: Q) =>
  Type.Object(
    {
      id: identifier,
      draw: Type.Integer({ minimum: 1 }),
      shuffle: Type.Boolean(),
      questions: Type.Array(question),
    },
    closed,
  );

export const glossaryEntry = <F extends ContentFormat>(format: F) =>
  Type.Object({ term: Type.String(), ...(format.spread as F['spread']) }, closed);

/** What a lesson holds besides its key, in memory and as published. */
export const lessonFields = <F extends ContentFormat, Q extends TSchema>(format: F, question: Q) => ({
  id: identifier,
  lang: languageTag,
  title: Type.String({ minLength: 1 }),
  description: Type.Optional(Type.String()),
  meta: Type.Record(Type.String(), Type.Unknown(), {
    description: 'Front matter that Hornbook gives no meaning.',
  }),
  objectives: Type.Array(Type.String()),
  duration: Type.Optional(Type.String({ description: 'ISO 8601, such as PT20M' })),
  outline: Type.Array(heading),
  blocks: Type.Array(block(format, question)),
  banks: Type.Array(bank(question)),
  glossary: Type.Array(glossaryEntry(format)),
});

/**
 * What a lesson also has in memory. JSON Schema has neither maps nor bytes, so the validator checks `keys` and `data` itself.
 */
export const memoryFields = {
  path: Type.String({ minLength: 1 }),
  keys: Type.Unknown(),
  assets: Type.Array(Type.Object({ ...asset.properties, data: Type.Unknown() }, closed)),
};
