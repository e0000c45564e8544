import type { Io } from '../io.js';
import type { LoadedCourse } from '../load-course.js';
import { coloursFor } from './colours.js';
import { columnsOf } from './columns.js';
import { countBySeverity, countsInWords } from './counts.js';
import { findingsOf } from './finding.js';
import { prettyFindings } from './pretty-findings.js';

interface Outcome {
  readonly io: Io;
  /** Whether they keep the courses from being written. */
  readonly refused: boolean;
}

/** Prints all that was found in courses, and how much it is. */
export function reportProblems(courses: readonly LoadedCourse[], { io, refused }: Outcome): void {
  const { cwd, env, stderr } = io;
  const colors = coloursFor(stderr, env);
  const findings = findingsOf(courses, cwd);
  const page = { colors, columns: columnsOf(stderr) };
  for (const text of prettyFindings(findings, page)) stderr.write(text);
  const counts = countBySeverity(findings.map(({ diagnostic }) => diagnostic));
  const words = countsInWords(counts);
  const strictly = counts.error === 0 ? ' (--strict)' : '';
  if (refused) stderr.write(`${colors.bold(colors.red(words))}${strictly}: nothing was written.\n`);
  else if (words) stderr.write(`${colors.bold(words)}\n`);
}
