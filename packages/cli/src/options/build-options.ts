import { type Format, formats } from '@hornbook/core/build';
import { didYouMean, UsageError } from '../usage-error.js';
import type { Given, OptionSpecs } from './read-options.js';

export const buildOptionSpecs = {
  out: { type: 'string', short: 'o' },
  format: { type: 'string', short: 'f', multiple: true },
  strict: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies OptionSpecs;

/** What `hornbook build` was asked to do. */
export interface BuildOptions {
  readonly paths: readonly string[];
  readonly out?: string;
  readonly formats: readonly Format[];
  readonly strict: boolean;
  readonly quiet: boolean;
}

/** Throws a UsageError where a format is unknown. */
export async function readBuildOptions({
  paths,
  values,
}: Given<typeof buildOptionSpecs>): Promise<BuildOptions> {
  const asked = values.format?.flatMap((list) => list.split(',')).map((name) => name.trim());
  for (const name of asked ?? []) await checkFormat(name);
  return {
    paths: paths.length > 0 ? paths : ['.'],
    ...(values.out !== undefined && { out: values.out }),
    formats: formats.filter((format) => !asked || asked.includes(format)),
    strict: values.strict === true,
    quiet: values.quiet === true,
  };
}

async function checkFormat(name: string): Promise<void> {
  if (formats.some((format) => format === name)) return;
  const hint = (await didYouMean(name, formats)) ?? `Formats: ${formats.join(', ')}.`;
  throw new UsageError(`unknown format ${name || '""'}`, hint);
}
