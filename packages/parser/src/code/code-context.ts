import type { Diagnostic } from '@hornbook/model';
import type { ReadFile } from '../course-files.js';

/** What blocks of code depend on. */
export interface CodeContext {
  /** Of the lesson's source, relative to the course. */
  path: string;
  readFile: ReadFile;
  report(...found: readonly Diagnostic[]): void;
}
