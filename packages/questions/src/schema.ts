import {
  asset,
  type ContentFormat,
  completion,
  hast,
  html,
  identifier,
  languageTag,
  lessonFields,
  memoryFields,
  sha256,
} from '@hornbook/model/schema';
import Type from 'typebox';
import * as cloze from './cloze/schema.js';
import * as essay from './essay/schema.js';
import * as match from './match/schema.js';
import * as matrix from './matrix/schema.js';
import * as multipleChoice from './multiple-choice/schema.js';
import * as number from './number/schema.js';
import * as order from './order/schema.js';
import type { SchemaType } from './question-type.js';
import * as scale from './scale/schema.js';
import { closed } from './shared/schema.js';
import * as singleChoice from './single-choice/schema.js';
import * as text from './text/schema.js';
import * as trueFalse from './true-false/schema.js';

/** The question types, for schemas: they make up the unions of questions and keys. */
export const schemaTypes: readonly SchemaType[] = [
  trueFalse,
  singleChoice,
  multipleChoice,
  text,
  number,
  cloze,
  match,
  order,
  matrix,
  scale,
  essay,
];

/** The major version of what `exporter-json` writes. Within it, fields are only added. */
export const schemaVersion = '1.0.0';

const questionOf = (format: ContentFormat) => Type.Union(schemaTypes.map((type) => type.question(format)));
const keyOf = (format: ContentFormat) => Type.Union(schemaTypes.map((type) => type.key(format)));

/** A lesson in memory. */
export const lessonAsHast = Type.Object({ ...lessonFields(hast, questionOf(hast)), ...memoryFields });
/** A key beside the type of its question, which says what the key looks like. */
export const typedKeyAsHast = Type.Union(
  schemaTypes.map(({ key, type }) => Type.Object({ type: Type.Literal(type), key: key(hast) })),
);

const document = <T extends Record<string, object>>(name: string, title: string, fields: T) =>
  Type.Object(
    { $schema: Type.String(), schemaVersion: Type.Literal(schemaVersion), ...fields },
    { ...closed, $id: `urn:hornbook:schema:${name}:1`, title },
  );

/** A question that may contain its key (`answers: inline`). */
const publishedQuestion = Type.Union(
  schemaTypes.map((type) => {
    const question = type.question(html) as unknown as { properties: Record<string, object> };
    return Type.Object({ ...question.properties, key: Type.Optional(type.key(html)) }, closed);
  }),
);

/** `lessons/<id>.json` */
export const lessonDocument = document('lesson', 'A Hornbook lesson', {
  ...lessonFields(html, publishedQuestion),
  contentHash: sha256,
  assets: Type.Array(asset),
});

/** `keys/<id>.json` */
export const keysDocument = document('keys', 'The keys of a Hornbook lesson', {
  lesson: identifier,
  keys: Type.Record(identifier, keyOf(html)),
});

/** `course.json` */
export const courseDocument = document('course', 'A Hornbook course', {
  id: identifier,
  lang: languageTag,
  title: Type.String(),
  description: Type.Optional(Type.String()),
  version: Type.Optional(Type.String()),
  passMark: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
  completion,
  lessons: Type.Array(
    Type.Object({ id: identifier, title: Type.String(), path: Type.String(), contentHash: sha256 }, closed),
  ),
  generator: Type.String(),
});
