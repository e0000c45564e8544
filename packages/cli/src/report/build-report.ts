import type { BuildOutcome } from '../engine/build-courses.js';
import type { Io } from '../io.js';
import { pathFrom } from './findings.js';
import { reportProblems } from './pretty-report.js';
import { type SummaryRow, summary } from './summary.js';
import { colorsFor } from './terminal.js';

/** Prints what a build found, and what it wrote. */
export function reportBuild(
  { counts, courses, findings, refused }: BuildOutcome,
  { quiet }: { readonly quiet: boolean },
  io: Io,
): void {
  reportProblems(findings, counts, refused, io);
  if (quiet) return;
  const rows = courses.flatMap(({ folder, written }) =>
    written.map(({ bytes, files, kind, name }): SummaryRow => {
      const path = pathFrom(io.cwd, folder, name);
      return kind === 'folder' ? { path: `${path}/`, bytes, files } : { path, bytes };
    }),
  );
  io.stdout.write(summary(rows, colorsFor(io.stdout, io.env)));
}
