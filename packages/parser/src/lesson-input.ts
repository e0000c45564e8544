import type { AssetReference, CourseSettings, Diagnostic, MeantFile } from '@hornbook/model';

/** `task-lists`: task lists below a heading or a paragraph are questions, too. */
export type Quizzes = NonNullable<CourseSettings['quizzes']>;

/** The course's settings that a lesson depends on. */
export interface LessonSettings {
  /** BCP 47; front matter may say otherwise. */
  lang: string;
  /** Default number of attempts at a question; absent: no limit. */
  attempts?: number;
  /** Which blocks are questions; front matter may say otherwise. Absent: those that are tagged. */
  quizzes?: Quizzes;
  /** All lessons of the course, for links. */
  lessons: readonly LessonName[];
  /** Told the line that is being read, every now and then: where a lesson takes too long, that is known of it. */
  onReach?: OnReach | undefined;
}

/** What a lesson of the course is called. */
export interface LessonName {
  /** Relative to the course, with `/`. */
  path: string;
  /** Counts for the lesson itself, too, unless its front matter has one. */
  id: string;
  /** Its address on the site that it is also a page of, by its front matter. */
  permalink?: string | undefined;
}

/** @param line from 1 */
export type OnReach = (line: number) => void;

/** A file of the course; `path` is relative to the base. */
export type FileName = Pick<Required<AssetReference>, 'base' | 'path'>;

/** The result of reading a file: its bytes, or why there are none. */
export type FileRead =
  | { bytes: Uint8Array }
  | { problem: 'outside' | 'unreadable' }
  | { problem: 'missing'; meant?: MeantFile | undefined };

/**
 * Reads a file that a lesson takes text from. As long as the same name gives the same bytes, parsing stays a function of
 * its arguments.
 */
export type ReadFile = (file: FileName) => FileRead;

/** How the stages report problems. */
export type Report = (diagnostic: Diagnostic) => void;
