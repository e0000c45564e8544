import { type Diagnostic, type Severity, severityOf } from '@hornbook/model';

export type Counts = Readonly<Record<Severity, number>>;

export function countBySeverity(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const diagnostic of diagnostics) counts[severityOf(diagnostic)]++;
  return counts;
}

/** `2 errors, 1 warning`; empty where nothing was found. */
export const countsInWords = ({ error, info, warning }: Counts): string =>
  [amount(error, 'error'), amount(warning, 'warning'), amount(info, 'remark')].filter(Boolean).join(', ');

export const amount = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
