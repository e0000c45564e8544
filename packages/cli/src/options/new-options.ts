import { UsageError } from '../usage-error.js';
import type { Given, OptionSpecs } from './read-options.js';

export const newOptionSpecs = { quiet: { type: 'boolean', short: 'q' } } as const satisfies OptionSpecs;

/** What `hornbook new` was asked to do. */
export interface NewOptions {
  readonly folder: string;
  readonly quiet: boolean;
}

/** Throws a UsageError where no folder or more than one is named. */
export function readNewOptions({ paths, values }: Given<typeof newOptionSpecs>): NewOptions {
  const [folder, second] = paths;
  if (folder === undefined) throw new UsageError('no folder', 'Name the one to make: hornbook new my-course');
  if (second !== undefined) throw new UsageError(`one folder at a time, not ${folder} and ${second}`);
  return { folder, quiet: values.quiet === true };
}
