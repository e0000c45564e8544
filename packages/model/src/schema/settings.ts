import Type from 'typebox';
import { identifierFor, languageTagFor } from './identifier.js';

// Editors show these descriptions. Where a text has a pattern, the first sentence says what it must be, for messages too.

const textOrTexts = (description: string) =>
  Type.Optional(Type.Union([Type.String(), Type.Array(Type.String())], { description }));

const quizzes = Type.Enum(['tagged', 'task-lists'], {
  description:
    'Which blocks are questions: those that are tagged with .quiz ("tagged"), or also task lists right below a heading or a paragraph ("task-lists"). Default: "tagged".',
});

/** The front matter of a lesson. Unknown keys are kept in the lesson's `meta`. */
export const frontMatter = Type.Object(
  {
    title: Type.Optional(
      Type.String({ minLength: 1, description: "The lesson's title. Default: its first heading." }),
    ),
    id: Type.Optional(
      identifierFor(
        "It names the lesson's files. Default: the file's name in lower case, without leading digits.",
      ),
    ),
    lang: Type.Optional(languageTagFor("The language of the lesson. Default: the course's.")),
    description: Type.Optional(
      Type.String({ description: 'What the lesson is about, in a sentence or two.' }),
    ),
    author: textOrTexts('Who wrote the lesson. Kept in "meta".'),
    authors: textOrTexts('Who wrote the lesson. Kept in "meta".'),
    date: Type.Optional(
      Type.String({ description: 'When the lesson was written, such as 2026-11-24. Kept in "meta".' }),
    ),
    tags: textOrTexts('Words to find the lesson by. Kept in "meta".'),
    categories: textOrTexts('What the lesson is filed under. Kept in "meta".'),
    objectives: Type.Optional(
      Type.Array(Type.String(), { description: 'What a learner can do afterwards, one line each.' }),
    ),
    duration: Type.Optional(
      Type.String({
        pattern: '^P(?=\\d|T\\d)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$',
        description: 'An ISO 8601 duration, such as PT20M. How long the lesson takes.',
      }),
    ),
    quizzes: Type.Optional(quizzes),
  },
  { description: 'Front matter of a Hornbook lesson. You can add keys of your own.' },
);

export const completion = Type.Enum(['viewed', 'answered', 'passed'], {
  description:
    'When the course is complete: all lessons "viewed", all questions "answered", or the pass mark reached ("passed"). Default: "answered" where there is a question, else "viewed".',
});

const closed = { additionalProperties: false };

export const passMark = Type.Number({
  minimum: 0,
  maximum: 100,
  description: 'The percentage needed to pass. Default: none, so nobody passes or fails.',
});

export const theme = Type.Object(
  {
    accent: Type.Optional(
      Type.String({
        pattern: '^#[0-9A-Fa-f]{6}$',
        description: 'A color, such as #0b6e4f. Of links and buttons; in quotes, as # begins a comment.',
      }),
    ),
  },
  { ...closed, description: 'How the pages look.' },
);

export const scormSettings = Type.Object(
  {
    packaging: Type.Optional(
      Type.Enum(['course', 'lesson', 'scos'], {
        default: 'course',
        description:
          'One package of the whole "course", one for each "lesson", or one in which each lesson is launched and scored by itself ("scos"), which many LMSs get wrong.',
      }),
    ),
  },
  { ...closed, description: 'Settings of the SCORM packages.' },
);

export const htmlSettings = Type.Object(
  {
    singleFile: Type.Optional(
      Type.Boolean({
        default: true,
        description: 'Whether the course is written as one self-contained HTML file, too.',
      }),
    ),
  },
  { ...closed, description: 'Settings of the web pages.' },
);

export const jsonSettings = Type.Object(
  {
    answers: Type.Optional(
      Type.Enum(['separate', 'inline', 'none'], {
        default: 'separate',
        description:
          'Where the right answers are: in files of their own below keys/ ("separate"), in the questions ("inline"), or nowhere ("none").',
      }),
    ),
    ast: Type.Optional(
      Type.Boolean({
        default: false,
        description: 'Whether content is also written as a syntax tree (hast), for native apps.',
      }),
    ),
  },
  { ...closed, description: 'Settings of the JSON export.' },
);

export const limits = Type.Object(
  {
    seconds: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        maximum: 3600,
        default: 10,
        description: 'How many seconds reading one lesson may take. Default: 10.',
      }),
    ),
  },
  { ...closed, description: 'What keeps a single lesson from holding up a build.' },
);

/** course.yaml. */
export const courseSettings = Type.Object(
  {
    id: Type.Optional(
      identifierFor(
        "It names the artifacts, and an LMS identifies the course by it: never change it once learners have started. Default: the folder's name.",
      ),
    ),
    title: Type.Optional(
      Type.String({
        minLength: 1,
        description:
          "The course's title. Default: the folder's name; of a single lesson, the lesson's title.",
      }),
    ),
    lang: Type.Optional(
      languageTagFor(
        'The language of the lessons; front matter can override it. Default: that of the first lesson, else "en".',
      ),
    ),
    description: Type.Optional(
      Type.String({ description: 'What the course is about, in a sentence or two.' }),
    ),
    version: Type.Optional(
      Type.String({ description: 'The version of the course, such as "1.2". In quotes: it is text.' }),
    ),
    lessons: textOrTexts(
      'The lessons in their order: files or glob patterns, relative to this file. Default: "*.md" by name, README.md excepted.',
    ),
    assets: Type.Optional(
      Type.String({
        default: '.',
        description: 'The folder in which "/images/x.svg" is looked up. Default: the folder of this file.',
      }),
    ),
    passMark: Type.Optional(passMark),
    completion: Type.Optional(completion),
    attempts: Type.Optional(
      Type.Integer({
        minimum: 1,
        description:
          'How often each question may be answered; a question can override it. Default: without limit.',
      }),
    ),
    quizzes: Type.Optional(quizzes),
    rules: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Enum(['error', 'warning', 'info', 'off'], {
          description: 'The severity of a rule. Rules that are errors by default stay errors.',
        }),
        {
          description:
            'The severity of each rule: "error", "warning", "info" or "off". Rules that are errors by default stay errors.',
        },
      ),
    ),
    theme: Type.Optional(theme),
    scorm: Type.Optional(scormSettings),
    html: Type.Optional(htmlSettings),
    json: Type.Optional(jsonSettings),
    limits: Type.Optional(limits),
  },
  { ...closed, description: 'Settings of a Hornbook course: course.yaml, next to the lessons.' },
);
