import type { Diagnostic } from '@hornbook/model';
import { settingsFile } from './course-input.js';

/** course.yaml first, then the lessons as they come in the course; in a file by place. */
export function inOrder(diagnostics: readonly Diagnostic[], lessons: readonly string[]): Diagnostic[] {
  const files = [settingsFile, ...lessons];
  const row = new Map(files.map((file, index) => [file, index]));
  const rowOf = ({ file }: Diagnostic) => row.get(file ?? '') ?? files.length;
  const before = (one: Diagnostic, other: Diagnostic) =>
    rowOf(one) - rowOf(other) ||
    (one.line ?? 0) - (other.line ?? 0) ||
    (one.column ?? 0) - (other.column ?? 0);
  return diagnostics.toSorted(before);
}
