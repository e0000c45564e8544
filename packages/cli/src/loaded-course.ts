import type { AssembledCourse, LinkedCourse, OutlinedLesson } from '@hornbook/core/engine';
import type { Diagnostic } from '@hornbook/model';
import type { Engine } from './engine/engine.js';
import type { FileOnDisk } from './engine/used-files.js';
import type { Progress } from './report/progress.js';
import type { StandardInput } from './standard-input.js';

/** What was found in a course. */
export interface LoadedCourse {
  readonly id: string;
  readonly title: string;
  readonly version?: string | undefined;
  readonly root: string;
  /** How many lessons could be read. */
  readonly lessons: number;
  /** Stands for all that its artifacts depend on. */
  readonly key: string;
  /** The files that they use. */
  readonly files: readonly FileOnDisk[];
  /** In the order of the course's files, then of their lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many problems that are hidden by default have a fix. */
  readonly hiddenFixes: number;
  /** The texts that have such problems, by path, relative to the course; where they are fixed, those with hidden ones, too. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A course whose lessons were read in this run: it can be exported and, if `isFixed`, fixed. */
export interface ReadCourse extends LoadedCourse, LinkedCourse<AssembledCourse> {
  readonly passMark: number | undefined;
  /** The lessons whose questions are listed: those that could be read, if somebody asked for it. */
  readonly outlined: readonly OutlinedLesson[];
}

export interface Loading {
  readonly cwd: string;
  /** What `-` stands for, where a path says so. */
  readonly stdin?: StandardInput | undefined;
  readonly engine: Engine;
  readonly progress: Progress;
  /** Whether lessons are rendered, or only checked. */
  readonly isBuilt: boolean;
  /** Whether problems are fixed, those too that are hidden by default. Nobody else asks what these are. */
  readonly isFixed: boolean;
  /** Whether the questions of lessons are listed. */
  readonly isOutlined?: boolean;
  /** Is aborted if the work has to end; then its reason is thrown. */
  readonly signal: AbortSignal;
}
