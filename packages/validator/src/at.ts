import type { Diagnostic } from '@hornbook/model';

/** Says in which file a problem is. */
export const at = (path: string, diagnostic: Diagnostic): Diagnostic =>
  Object.assign(diagnostic, { file: path });

/** By place, top to bottom. */
export const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  );
