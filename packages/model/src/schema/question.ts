import Type from 'typebox';
import type { ContentFormat } from './content-format.js';
import { identifier, languageTag } from './identifier.js';

/** The fields that every question has, whatever its type. */
export const questionFields = <F extends ContentFormat>(format: F) => ({
  id: identifier,
  prompt: format.content as F['content'],
  points: Type.Number({ minimum: 0, description: 'What a right answer earns.' }),
  attempts: Type.Optional(
    Type.Integer({ minimum: 1, description: 'How often it may be answered. Absent: without limit.' }),
  ),
  scoring: Type.Union([Type.Literal('all'), Type.Literal('partial')], {
    description: '"all": all points or none. "partial": a share of the points for a share of the answer.',
  }),
  shuffle: Type.Boolean({ description: 'Whether a player may show the options in another order.' }),
  required: Type.Boolean({ description: 'Whether the lesson is complete only once this is answered.' }),
  objective: Type.Optional(Type.String({ description: 'The objective that this question measures.' })),
  lang: Type.Optional(languageTag),
  hints: Type.Array(format.content as F['content'], { description: 'Shown one after another on request.' }),
});

/** The fields that every key has, whatever the question's type; `correct` comes with the type. */
export const keyFields = <F extends ContentFormat>(format: F) => ({
  optionFeedback: Type.Optional(
    Type.Record(identifier, format.content as F['content'], {
      description: 'By option id; shown when chosen.',
    }),
  ),
  feedback: Type.Optional(
    Type.Object(
      {
        correct: Type.Optional(format.content as F['content']),
        incorrect: Type.Optional(format.content as F['content']),
      },
      { additionalProperties: false },
    ),
  ),
  explanation: Type.Optional(format.content as F['content']),
});

/** An option: content with an id. `fixed` options keep their place when the others are shuffled. */
export const option = <F extends ContentFormat>(format: F) =>
  Type.Object(
    { id: identifier, fixed: Type.Optional(Type.Boolean()), ...(format.spread as F['spread']) },
    { additionalProperties: false },
  );
