import type { Diagnostic } from '@hornbook/model';
import type { LoadedCourse } from '../load-course.js';
import { named } from './named.js';

/** A problem, and the text of the file that has it. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  /** The file as a person would name it from where the command was started. */
  readonly file: string;
  /** The file's text, where it could be read. */
  readonly source?: string | undefined;
}

/** All that was found in courses, in their order. */
export const findingsOf = (courses: readonly LoadedCourse[], cwd: string): Finding[] =>
  courses.flatMap(({ diagnostics, root, sources }) =>
    diagnostics.map((diagnostic) => {
      const path = diagnostic.file ?? '';
      return { diagnostic, file: named(root, path, cwd), source: sources.get(path) };
    }),
  );
