import { join, relative, sep } from 'node:path';
import { type Diagnostic, type RuleSetting, type Severity, severityOf } from '@hornbook/model';
import type { ScoSummary } from '@hornbook/verifier';
import type { LoadedCourse } from '../loaded-course.js';

/** A problem, and the text of the file that has it. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  /** The file as a person would name it from where the command was started. */
  readonly file: string;
  /** The file's text, where it could be read. */
  readonly source?: string | undefined;
  /** The LMS in which alone it shows. */
  readonly lms?: string;
}

/** What the SCOs of a package told the LMS, when it was launched. */
export interface PackageRunReport {
  /** The package as the command line names it. */
  readonly file: string;
  readonly scos: readonly ScoSummary[];
}

/** What `hornbook check` or `hornbook verify` found, for a reporter. */
export interface CheckReport {
  readonly command: 'check' | 'verify';
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  /** What was looked at, in words: `3 lessons`. */
  readonly subject: string;
  /** The rules that may be broken, with their severities. Default: those of courses. */
  readonly rules?: ReadonlyMap<string, RuleSetting>;
  /** How many fixes were written, and into how many files. The problems they fixed are not among the findings. */
  readonly fixes: number;
  readonly fixedFiles: number;
  /** How many problems that are hidden by default have a fix, too. */
  readonly hiddenFixes: number;
  /** How many warnings are allowed. */
  readonly maxWarnings: number;
  /** Whether the exit code is 0. */
  readonly passed: boolean;
  readonly quiet: boolean;
  /** What packages did when they were launched, if they were. */
  readonly runs?: readonly PackageRunReport[];
}

export type Counts = Readonly<Record<Severity, number>>;

/** All that was found in courses, in their order. */
export const findingsOf = (courses: readonly LoadedCourse[], cwd: string): Finding[] =>
  courses.flatMap(({ diagnostics, root, sources }) =>
    diagnostics.map((diagnostic) => {
      const path = diagnostic.file ?? '';
      return { diagnostic, file: pathFrom(cwd, root, path), source: sources.get(path) };
    }),
  );

/** A path in a folder as a person in `cwd` would name it: relative if it's below, with `/`. */
export function pathFrom(cwd: string, folder: string, path = ''): string {
  const whole = join(folder, path);
  const near = relative(cwd, whole);
  const shown = near.startsWith('..') ? whole : near;
  return shown.split(sep).join('/');
}

export function countBySeverity(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { diagnostic } of findings) counts[severityOf(diagnostic)]++;
  return counts;
}

/** `2 errors, 1 warning`; empty where nothing was found. */
export const countsInWords = ({ error, info, warning }: Counts): string =>
  [amount(error, 'error'), amount(warning, 'warning'), amount(info, 'note')].filter(Boolean).join(', ');

export const amount = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
