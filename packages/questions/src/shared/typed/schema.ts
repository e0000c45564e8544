import { identifier } from '@hornbook/model/schema';
import Type, { type Static } from 'typebox';

/** An answer that may be typed. */
export const pattern = Type.Object(
  {
    id: identifier,
    parts: Type.Array(Type.String(), {
      minItems: 1,
      description:
        'What stands between its wildcards, each of which fits any text; one part alone has to be typed as it stands.',
    }),
  },
  { additionalProperties: false },
);

export const ignorable = ['case', 'space', 'punctuation', 'accents'] as const;

/** What does not count; space around an answer, and how wide a space in it is, never does. */
export const ignore = Type.Array(Type.Enum([...ignorable]), {
  description: 'What makes no difference. Space around an answer never does, nor how wide a space in it is.',
});

export type Pattern = Static<typeof pattern>;
export type Ignored = (typeof ignorable)[number];
