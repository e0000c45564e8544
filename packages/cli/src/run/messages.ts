import { defineMessage, nearest } from '@hornbook/model';
import type { AnswerProblem, ExpectedAnswer } from '@hornbook/questions/given-answer';

const docs = 'docs/testing-courses.md shows how it is written.';

/** What can be wrong with the answers that `hornbook run` is to give, and with what comes of them. */
export const messages = {
  unreadable: defineMessage<{ found: string }>({
    ruleId: 'answers-not-json',
    severity: 'error',
    reason: ({ found }) =>
      found ? `This is not JSON: \`${found}\` cannot be here` : 'This is not JSON: it ends too early',
    note: 'Strings and keys are in double quotes, and there is no comma after the last entry. A file that ends in .yaml may be YAML.',
  }),
  badValue: defineMessage<{ key: string; value: string; expected: string }>({
    ruleId: 'answers-bad-value',
    severity: 'error',
    reason: ({ key, value, expected }) =>
      key
        ? `\`${key}\` is ${value}, but must be ${expected}`
        : `The file holds ${value}, but must be ${expected}`,
    note: docs,
  }),
  unknownKey: defineMessage<{ key: string; nearest: string | undefined; known: readonly string[] }>({
    ruleId: 'answers-unknown-key',
    severity: 'error',
    reason: ({ key }) => `There is no \`${key}\` here`,
    note: ({ known, nearest }) =>
      nearest
        ? `Did you mean \`${nearest}\`?`
        : `There are: ${known.map((name) => `\`${name}\``).join(', ')}.`,
  }),
  unknownQuestion: defineMessage<{ id: string; nearest: string | undefined }>({
    ruleId: 'answers-unknown-question',
    severity: 'error',
    reason: ({ id }) => `The course has no question \`${id}\``,
    note: ({ nearest }) =>
      nearest ? `Did you mean \`${nearest}\`?` : '`hornbook outline` lists all questions with their ids.',
  }),
  unknownLesson: defineMessage<{ id: string; nearest: string | undefined }>({
    ruleId: 'answers-unknown-lesson',
    severity: 'error',
    reason: ({ id }) => `The course has no lesson \`${id}\``,
    note: ({ nearest }) =>
      nearest
        ? `Did you mean \`${nearest}\`?`
        : '`hornbook outline --format json` lists all lessons with their ids.',
  }),
  noAnswer: defineMessage<{ question: string; problem: AnswerProblem }>({
    ruleId: 'answers-not-an-answer',
    severity: 'error',
    reason: ({ problem, question }) => `${problemInWords(problem)} \`${question}\``,
    note: ({ problem }) => noteOn(problem),
  }),
  unexpected: defineMessage<{ what: string; found: string; expected: string; where: string }>({
    ruleId: 'answers-not-as-expected',
    severity: 'error',
    reason: ({ expected, found, what, where }) => `The ${what} is ${found}, not ${expected}, in ${where}`,
    note: 'Either the course or the expectation is wrong. `hornbook run --calls` shows all that the LMS was told.',
  }),
};

function problemInWords(problem: AnswerProblem): string {
  switch (problem.kind) {
    case 'shape':
      return 'This is no answer to the question';
    case 'unknown':
      return `\`${problem.name}\` is nothing of the question`;
    case 'ambiguous':
      return `\`${problem.name}\` is the text of more than one option of the question`;
    case 'missing':
      return `${listed(problem.names)} ${problem.names.length === 1 ? 'has' : 'have'} no answer in the question`;
    case 'impossible':
      return `No answer is ${problem.word} to the question`;
  }
}

function noteOn(problem: AnswerProblem): string {
  switch (problem.kind) {
    case 'shape':
      return `It takes ${shapes[problem.expected]}, or \`right\` or \`wrong\`.`;
    case 'unknown': {
      const meant = nearest(problem.name, problem.known);
      return meant ? `Did you mean \`${meant}\`?` : `There are: ${listed(problem.known)}.`;
    }
    case 'ambiguous':
      return `Name it by its id: ${listed(problem.known)}.`;
    case 'missing':
      return 'The page takes an answer that has something for every part.';
    case 'impossible':
      return 'Give an answer that is in your own words, or leave the question out.';
  }
}

const shapes: Readonly<Record<ExpectedAnswer, string>> = {
  option: 'one option, by its text or id',
  options: 'a list of options, by their texts or ids, at least one',
  text: 'a text that is not empty',
  number: 'a number, or a decimal string without exponent',
  blanks: 'a list of what fills the blanks, in their order, or a map by their ids',
  pairs: 'a map of items to their partners, by their texts or ids',
  rows: 'a map of rows to a column, or to a list of columns where several can be chosen, by their texts or ids',
  order: 'a list of all items in their order, each once, by their texts or ids',
};

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
