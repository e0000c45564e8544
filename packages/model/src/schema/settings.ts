import Type from 'typebox';
import { identifier, languageTag } from './identifier.js';

const stringOrStrings = Type.Union([Type.String(), Type.Array(Type.String())]);

/** The front matter of a lesson. Unknown keys are kept in the lesson's `meta`. */
export const frontMatter = Type.Object({
  title: Type.Optional(Type.String({ minLength: 1, description: 'Default: the first heading.' })),
  id: Type.Optional(identifier),
  lang: Type.Optional(languageTag),
  description: Type.Optional(Type.String()),
  author: Type.Optional(stringOrStrings),
  authors: Type.Optional(stringOrStrings),
  date: Type.Optional(Type.String({ description: 'ISO 8601, such as 2026-11-24' })),
  tags: Type.Optional(stringOrStrings),
  categories: Type.Optional(stringOrStrings),
  objectives: Type.Optional(Type.Array(Type.String(), { description: 'What a learner can do afterwards.' })),
  duration: Type.Optional(
    Type.String({
      pattern: '^P(?=\\d|T\\d)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$',
      description: 'An ISO 8601 duration, such as PT20M.',
    }),
  ),
});

export const completion = Type.Union([
  Type.Literal('viewed'),
  Type.Literal('answered'),
  Type.Literal('passed'),
]);

/** course.yaml. */
export const courseSettings = Type.Object(
  {
    id: Type.Optional(identifier),
    title: Type.Optional(Type.String({ minLength: 1 })),
    lang: Type.Optional(languageTag),
    description: Type.Optional(Type.String()),
    version: Type.Optional(Type.String()),
    lessons: Type.Optional(
      Type.Union([Type.String(), Type.Array(Type.String())], {
        description: 'Files in their order, or a glob. Default: *.md by name, README.md excepted.',
      }),
    ),
    assets: Type.Optional(
      Type.String({ description: 'Where /images/x.svg is looked up. Default: this folder.' }),
    ),
    passMark: Type.Optional(
      Type.Number({ minimum: 0, maximum: 100, description: 'Percent. Default: none.' }),
    ),
    completion: Type.Optional(completion),
    attempts: Type.Optional(Type.Integer({ minimum: 1, description: 'Default for every question.' })),
    theme: Type.Optional(
      Type.Object(
        {
          accent: Type.Optional(
            Type.String({ pattern: '^#[0-9A-Fa-f]{6}$', description: 'A colour, such as #0b6e4f.' }),
          ),
        },
        { additionalProperties: false },
      ),
    ),
    scorm: Type.Optional(
      Type.Object(
        { packaging: Type.Optional(Type.Union([Type.Literal('course'), Type.Literal('lesson')])) },
        { additionalProperties: false },
      ),
    ),
    html: Type.Optional(
      Type.Object({ singleFile: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
    ),
    json: Type.Optional(
      Type.Object(
        {
          answers: Type.Optional(
            Type.Union([Type.Literal('separate'), Type.Literal('inline'), Type.Literal('none')]),
          ),
          ast: Type.Optional(Type.Boolean()),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
