import { type ReportFormat, reportFormats } from '../report/report-formats.js';
import { didYouMean, UsageError } from '../usage-error.js';
import type { Given, OptionSpecs } from './read-options.js';

export const checkOptionSpecs = {
  format: { type: 'string', short: 'f' },
  fix: { type: 'boolean' },
  strict: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies OptionSpecs;

/** What `hornbook check` was asked to do. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  /** Whether fixes are written into the sources. */
  readonly fix: boolean;
  /** How many warnings are put up with. */
  readonly maxWarnings: number;
  readonly quiet: boolean;
}

/** Throws a UsageError where the format is unknown or a number is none. */
export async function readCheckOptions({
  paths,
  values,
}: Given<typeof checkOptionSpecs>): Promise<CheckOptions> {
  const allowed = numberOf(values['max-warnings']);
  return {
    paths: paths.length > 0 ? paths : ['.'],
    format: await formatOf(values.format),
    fix: values.fix === true,
    maxWarnings: values.strict ? 0 : allowed,
    quiet: values.quiet === true,
  };
}

function numberOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--max-warnings needs a whole number, not ${text}`);
  return Number(text);
}

async function formatOf(name = 'pretty'): Promise<ReportFormat> {
  const names = reportFormats.map(({ format }) => format);
  const found = names.find((format) => format === name);
  if (found) return found;
  const hint = (await didYouMean(name, names)) ?? `Formats: ${names.join(', ')}.`;
  throw new UsageError(`unknown format ${name}`, hint);
}
