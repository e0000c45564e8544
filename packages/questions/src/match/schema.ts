import type { Bare, Memory } from '@hornbook/model';
import { type Flavour, identifier, keyFields, option, questionFields } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';

const closed = { additionalProperties: false };

export const type = 'match';

/** Text alone: a native drop-down list shows nothing else. */
const target = Type.Object({ id: identifier, text: Type.String() }, closed);

export const question = <F extends Flavour>(flavour: F) =>
  Type.Object(
    {
      type: Type.Literal('match'),
      ...questionFields(flavour),
      sources: Type.Array(option(flavour), { description: 'What needs a partner.' }),
      targets: Type.Array(target, {
        description:
          'The partners, each once, and others that belong to no source; their order tells nothing.',
      }),
    },
    closed,
  );

export const key = <F extends Flavour>(flavour: F) =>
  Type.Object(
    {
      correct: Type.Record(identifier, identifier, { description: 'Source id to target id.' }),
      ...keyFields(flavour),
    },
    closed,
  );

export const answer = Type.Record(Type.String(), Type.String(), { description: 'Source id to target id.' });

export type Match<F extends Flavour = Memory> = Static<ReturnType<typeof question<F>>>;
export type MatchKey<F extends Flavour = Memory> = Static<ReturnType<typeof key<F>>>;
export type BareMatch = Match<Bare>;
export type BareMatchKey = MatchKey<Bare>;
export type MatchAnswer = Static<typeof answer>;
