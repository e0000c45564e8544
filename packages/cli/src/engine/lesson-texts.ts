import { type LessonName, openLesson } from '@hornbook/core/engine';
import type { Diagnostic } from '@hornbook/model';
import type { SourceRead } from '../course-files.js';
import { UsageError } from '../errors.js';
import { keyOf } from './store.js';
import type { UsedFile } from './used-files.js';

/** A lesson whose front matter has been read. Its text is read again when its turn comes: not all have to be in memory. */
export interface LessonFile extends Readonly<LessonName> {
  /** Characters. */
  readonly size: number;
}

/** All that is known of a lesson without reading it. */
export interface KnownLesson extends LessonFile {
  /** Stands for its text. */
  readonly textKey: string;
  /** All files that it was made from, besides its own. */
  readonly uses: readonly UsedFile[];
}

/** Reads a text file of the course. */
export type ReadSource = (path: string) => SourceRead;

export interface OpenedLessons {
  readonly lessons: readonly LessonFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Lessons that are known are not opened. */
export function openLessons(
  readSource: ReadSource,
  paths: readonly string[],
  known: ReadonlyMap<string, KnownLesson>,
): OpenedLessons {
  const read = paths.map((path) => {
    const lesson = known.get(path);
    if (lesson) return { diagnostics: [], opened: [lesson] };
    const { diagnostics, source } = readSource(path);
    return { diagnostics, opened: source ? [fileOf(openLesson(source))] : [] };
  });
  return {
    lessons: read.flatMap(({ opened }) => opened),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

const fileOf = ({ id, path, permalink, text }: ReturnType<typeof openLesson>): LessonFile => ({
  path,
  id,
  ...(permalink && { permalink }),
  size: text.length,
});

/** Reads the texts of a course, and reads those again that have problems. */
export class LessonTexts {
  readonly #keys = new Map<string, string>();

  constructor(
    readonly readSource: ReadSource,
    known: ReadonlyMap<string, KnownLesson>,
  ) {
    for (const [path, { textKey }] of known) this.#keys.set(path, textKey);
  }

  /** Throws a UsageError if there is no such lesson any more. */
  read(path: string): string {
    const { source } = this.readSource(path);
    if (!source) {
      throw new UsageError(`${path} was removed while the course was read`, 'Run the command again.');
    }
    this.#keys.set(path, keyOf(source.text));
    return source.text;
  }

  /** Stands for the text of a lesson that was read, or that is known. */
  keyOf(path: string): string {
    return this.#keys.get(path) ?? '';
  }

  /** The texts by path; without those that have changed since they were read. */
  again(paths: Iterable<string>): Map<string, string> {
    const texts = new Map<string, string>();
    for (const path of paths) {
      const key = this.#keys.get(path);
      const text = key === undefined ? undefined : this.readSource(path).source?.text;
      if (text !== undefined && keyOf(text) === key) texts.set(path, text);
    }
    return texts;
  }
}
