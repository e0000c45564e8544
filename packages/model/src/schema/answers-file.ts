import Type, { type Static } from 'typebox';

// What `hornbook run --answers` reads. Editors show these descriptions.

const closed = { additionalProperties: false };

const isTrue = (description: string) => Type.Literal(true, { description });

const answer = Type.Unknown({
  description:
    'The answer: "right", "wrong", or an answer in the shape of the question\'s type, with options by their texts or ids.',
});

const answers = Type.Record(Type.String(), answer, {
  description: 'Answers by the ids of questions. They are given in the order of the course.',
});

const others = Type.Enum(['right', 'wrong'], {
  description: 'How all questions are answered that have no answer of their own. Default: not at all.',
});

const score = (description: string) => Type.Optional(Type.Number({ minimum: 0, maximum: 100, description }));

const expected = Type.Object(
  {
    score: score('What the LMS has as score.raw, 0 to 100.'),
    status: Type.Optional(
      Type.Enum(['not attempted', 'incomplete', 'completed', 'passed', 'failed'], {
        description:
          'What the LMS has as the status: of SCORM 2004, whether the learner passed, or else whether the course is complete.',
      }),
    ),
    complete: Type.Optional(Type.Boolean({ description: 'Whether the course is complete, passed or not.' })),
  },
  { ...closed, description: 'What the LMS has on record then.' },
);

const verdict = Type.Object(
  {
    verdict: Type.Optional(
      Type.Enum(['correct', 'partial', 'incorrect', 'ungraded'], { description: 'The grade of the answer.' }),
    ),
    score: score('What share of its points the answer earned, in percent.'),
  },
  { ...closed, description: 'How the answer is graded.' },
);

/** What a learner does, one thing after another. */
const step = Type.Union(
  [
    Type.Object({ question: Type.String(), answer, expect: Type.Optional(verdict) }, closed),
    Type.Object({ answers, others: Type.Optional(others) }, closed),
    Type.Object({ others }, closed),
    Type.Object({ view: Type.String({ description: 'The id of a lesson to show.' }) }, closed),
    Type.Object(
      {
        wait: Type.Number({ minimum: 0, maximum: 1_000_000, description: 'Seconds that pass.' }),
      },
      closed,
    ),
    Type.Object({ leave: isTrue('The learner leaves; the next step launches the course again.') }, closed),
    Type.Object({ relaunch: isTrue('The learner leaves and comes back.') }, closed),
    Type.Object({ startOver: isTrue('The learner begins anew, where the page offers it.') }, closed),
    Type.Object({ expect: expected }, closed),
  ],
  { description: 'Something that a learner does.' },
);

/** The file that `hornbook run --answers` reads: who takes a course, how, and what must come of it. */
export const answersFile = Type.Object(
  {
    $schema: Type.Optional(Type.String({ description: 'This schema, for editors.' })),
    version: Type.Optional(Type.Literal(1, { description: 'Version of the shape of this file.' })),
    learner: Type.Optional(
      Type.Object(
        {
          id: Type.Optional(Type.String({ minLength: 1, description: 'Default: "learner-1".' })),
          name: Type.Optional(Type.String({ minLength: 1, description: 'Default: "Lovelace, Ada".' })),
        },
        { ...closed, description: 'Who takes the course.' },
      ),
    ),
    editions: Type.Optional(
      Type.Array(Type.Enum(['scorm12', 'scorm2004', 'scorm2004-3']), {
        minItems: 1,
        description: 'The editions of SCORM to play it in, unless the command line names some.',
      }),
    ),
    mode: Type.Optional(
      Type.Enum(['normal', 'review', 'browse'], {
        description: 'How the LMS launches the course. Default: "normal".',
      }),
    ),
    passMark: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 100,
        description: "The LMS's own pass mark, in percent. Default: it has none.",
      }),
    ),
    seed: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 4_294_967_295,
        description: 'Decides what is drawn from banks, unless the command line does. Default: 1.',
      }),
    ),
    answers: Type.Optional(answers),
    others: Type.Optional(others),
    steps: Type.Optional(
      Type.Array(step, {
        description: 'What the learner does, after what `answers` and `others` say.',
      }),
    ),
    expect: Type.Optional(expected),
  },
  { ...closed, description: 'Answers for `hornbook run`.' },
);

export type AnswersFile = Static<typeof answersFile>;
export type AnswersStep = Static<typeof step>;
