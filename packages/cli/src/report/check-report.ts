import type { Counts } from './counts.js';
import type { Finding } from './finding.js';

/** What `hornbook check` found, for a reporter. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  readonly lessons: number;
  /** How many fixes were written, and into how many files. What they mended is no finding any more. */
  readonly fixes: number;
  readonly fixedFiles: number;
  /** How many warnings are put up with. */
  readonly maxWarnings: number;
  /** Whether the exit code is 0. */
  readonly passed: boolean;
  readonly quiet: boolean;
}
