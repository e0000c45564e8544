import type { EngineOptions } from '../engine/engine.js';
import { UsageError } from '../errors.js';
import type { OptionSpecs } from './read-options.js';

/** The options of commands that compile lessons. Node knows `--no-cache` only as an option of its own. */
export const engineSpecs = {
  jobs: { type: 'string', short: 'j' },
  'no-cache': { type: 'boolean' },
  quizzes: { type: 'string' },
} as const satisfies OptionSpecs;

/** Throws a UsageError if a number is none, or a word is none that is known. */
export const readEngineOptions = (values: {
  readonly jobs?: string;
  readonly 'no-cache'?: boolean;
  readonly quizzes?: string;
}): EngineOptions => ({
  ...(values.quizzes !== undefined && { quizzes: quizzesOf(values.quizzes) }),
  ...(values.jobs !== undefined && { jobs: jobsOf(values.jobs) }),
  cache: values['no-cache'] !== true,
});

function jobsOf(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError(`--jobs needs a number from 1 to 999, not ${text}`);
  return Number(text);
}

function quizzesOf(text: string): NonNullable<EngineOptions['quizzes']> {
  if (text === 'tagged' || text === 'task-lists') return text;
  throw new UsageError(`--quizzes needs tagged or task-lists, not ${text}`);
}

export const engineHelp = `      --quizzes WHICH   What counts as a question, in place of course.yaml:
                          tagged      what is tagged with .quiz (default)
                          task-lists  lists of - [x] and - [ ], too; with
                                      check --fix, they are tagged
  -j, --jobs N          Read N lessons at a time. Default: one per processor.
      --no-cache        Use nothing from earlier runs, keep nothing for later.
`;
