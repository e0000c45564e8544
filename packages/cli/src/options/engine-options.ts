import type { EngineOptions } from '../engine/engine.js';
import { UsageError } from '../errors.js';
import type { OptionSpecs } from './read-options.js';

/** The options of commands that compile lessons. Node knows `--no-cache` only as an option of its own. */
export const engineSpecs = {
  jobs: { type: 'string', short: 'j' },
  'no-cache': { type: 'boolean' },
} as const satisfies OptionSpecs;

/** Throws a UsageError if a number is none. */
export const readEngineOptions = (values: {
  readonly jobs?: string;
  readonly 'no-cache'?: boolean;
}): EngineOptions => ({
  ...(values.jobs !== undefined && { jobs: jobsOf(values.jobs) }),
  cache: values['no-cache'] !== true,
});

function jobsOf(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError(`--jobs needs a number from 1 to 999, not ${text}`);
  return Number(text);
}

export const engineHelp = `  -j, --jobs N          Read N lessons at a time. Default: one per processor.
      --no-cache        Use nothing from earlier runs, keep nothing for later.
`;
