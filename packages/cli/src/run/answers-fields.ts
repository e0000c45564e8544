import { isRecord } from '@hornbook/model';

// What may be in a file of answers: the same as the schema `answersFile` of @hornbook/model/schema, in words for messages.

/** What a value must be. */
export interface Check {
  readonly expected: string;
  fits(value: unknown): boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;
export const isMap = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && !Array.isArray(value);

const oneOf = (...names: readonly string[]): Check => ({
  expected: names.map((name) => `\`${name}\``).join(' or '),
  fits: (value) => names.includes(value as string),
});
const within = (least: number, most: number, what = 'a number'): Check => ({
  expected: `${what} from ${least} to ${most}`,
  fits: (value) => isWithin(value, least, most),
});
export const text: Check = { expected: 'text that is not empty', fits: isText };
export const map: Check = { expected: 'a map of keys and values', fits: isMap };
const yes: Check = { expected: '`true`', fits: (value) => value === true };
const anything: Check = { expected: 'an answer', fits: (value) => value !== undefined && value !== null };
const editions = oneOf('scorm12', 'scorm2004', 'scorm2004-3');

const word = oneOf('right', 'wrong');
/** What an LMS may be expected to have. */
export const expectation = {
  score: within(0, 100),
  status: oneOf('not attempted', 'incomplete', 'completed', 'passed', 'failed'),
  complete: { expected: '`true` or `false`', fits: (value: unknown) => typeof value === 'boolean' },
};
/** How an answer may be expected to be graded. */
export const verdict = {
  verdict: oneOf('correct', 'partial', 'incorrect', 'ungraded'),
  score: within(0, 100),
};

/** The keys of the file. */
export const fields: Readonly<Record<string, Check>> = {
  $schema: text,
  version: { expected: '`1`', fits: (value) => value === 1 },
  learner: map,
  editions: {
    expected: `a list of ${editions.expected}`,
    fits: (value) => Array.isArray(value) && value.length > 0 && value.every(editions.fits),
  },
  mode: oneOf('normal', 'review', 'browse'),
  passMark: within(0, 100),
  seed: {
    ...within(0, 4_294_967_295, 'a whole number'),
    fits: (value) => isWithin(value, 0, 4_294_967_295) && Number.isInteger(value),
  },
  answers: map,
  others: word,
  steps: { expected: 'a list of steps', fits: Array.isArray },
  expect: map,
};

/** The kinds of steps by the key that tells them, with what else they may have. The first key that a step has decides. */
export const steps: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  question: { question: text, answer: anything, expect: map },
  answers: { answers: map, others: word },
  others: { others: word },
  view: { view: text },
  wait: { wait: within(0, 1_000_000) },
  leave: { leave: yes },
  relaunch: { relaunch: yes },
  startOver: { startOver: yes },
  expect: { expect: map },
};

export const aStep: Check = {
  expected: `a map with one of ${Object.keys(steps)
    .map((name) => `\`${name}\``)
    .join(', ')}`,
  fits: (value) => isMap(value) && Object.keys(steps).some((name) => Object.hasOwn(value, name)),
};
