import type { Hast, PlainText } from '@hornbook/model';
import { type ContentFormat, identifier, keyFields, option, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';
import { closed } from '../shared/schema.js';

export const type = 'match';

/** Text alone: a native drop-down list shows nothing else. */
const target = Type.Object({ id: identifier, text: Type.String() }, closed);

export const question = <F extends ContentFormat>(format: F) =>
  Type.Object(
    {
      type: Type.Literal(type),
      ...questionFields(format),
      sources: Type.Array(option(format), { description: 'What needs a partner.' }),
      targets: Type.Array(target, {
        description:
          'The partners, each once, and others that belong to no source. Their order reveals nothing.',
      }),
    },
    closed,
  );

export const key = <F extends ContentFormat>(format: F) =>
  Type.Object(
    {
      correct: Type.Record(identifier, identifier, { description: 'Source id to target id.' }),
      ...keyFields(format),
    },
    closed,
  );

export const answer = Type.Record(Type.String(), Type.String(), { description: 'Source id to target id.' });

export type MatchQuestion<F extends ContentFormat = Hast> = Static<ReturnType<typeof question<F>>>;
export type MatchKey<F extends ContentFormat = Hast> = Static<ReturnType<typeof key<F>>>;
export type PlainMatchQuestion = MatchQuestion<PlainText>;
export type PlainMatchKey = MatchKey<PlainText>;
export type MatchAnswer = Static<typeof answer>;
