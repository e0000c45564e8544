import { join, resolve } from 'node:path';
import type { ReadSettings } from '@hornbook/core';
import {
  type CourseSettings,
  diagnosticFrom,
  type PlainDiagnostic,
  plainDiagnostic,
  settingsFile,
} from '@hornbook/model';
import type { CourseRoots } from '../course-files.js';
import { isSystemError } from '../errors.js';
import { type CourseInput, type FoundLessons, findLessons, otherSettingsFile } from '../find-lessons.js';
import type { LoadedCourse } from '../loaded-course.js';
import type { Engine } from './engine.js';
import { areAsBefore, type InputState, statesSince, unchangedOf } from './input-states.js';
import type { KnownLesson } from './lesson-texts.js';
import { keyOf, Store } from './store.js';
import type { FileOnDisk } from './used-files.js';

/** What was found in a course, and all that it depends on. Plain data, in which no path says where the course is. */
interface Memory {
  readonly inputs: readonly InputState[];
  /** `lessons` of course.yaml, */
  readonly listed: CourseSettings['lessons'];
  /** and what that means in this folder. */
  readonly found: string;
  readonly course: Omit<LoadedCourse, 'root' | 'diagnostics' | 'sources'>;
  readonly diagnostics: readonly PlainDiagnostic[];
  readonly sources: readonly (readonly [path: string, text: string])[];
  /** Where site-absolute URLs are looked up, from the root. */
  readonly assets: string;
  /** What is known of the lessons that could be read without problems. */
  readonly lessons: readonly KnownLesson[];
}

/** What an earlier run found in a course, if nothing has changed since. No file of the course is read for that. */
export async function recallCourse(input: CourseInput, engine: Engine): Promise<LoadedCourse | undefined> {
  const memory = readMemory(input, engine);
  if (!memory || !(await isTrueStill(memory, input))) return undefined;
  const { course, diagnostics, sources } = memory;
  return {
    ...course,
    root: input.root,
    files: course.files.map(({ path, state }) => ({ path: input.root + path, state })),
    diagnostics: diagnostics.map(diagnosticFrom),
    sources: new Map(sources),
  };
}

/** Of what comes from standard input, nothing is kept in mind: there is no file that could be the same. */
function readMemory(input: CourseInput, engine: Engine): Memory | undefined {
  if (!engine.keeps || input.bytes) return undefined;
  const bytes = new Store(engine.store).get(keyFor(input, engine));
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
}

async function isTrueStill({ found, inputs, listed }: Memory, input: CourseInput): Promise<boolean> {
  try {
    if (!areAsBefore(input.root, inputs)) return false;
    const settings = { settings: listed === undefined ? {} : { lessons: listed }, source: withoutPlaces };
    return factsOf(await findLessons(input, settings)) === found;
  } catch (error) {
    // Who reads the course says so.
    if (isSystemError(error)) return false;
    throw error;
  }
}

/** Lessons that have not changed since an earlier run, nor have the files that they use. */
export interface KnownLessons {
  readonly lessons: ReadonlyMap<string, KnownLesson>;
  /** The states of files that have not changed, by what comes after the root in a path. */
  readonly states: ReadonlyMap<string, string>;
}

/** What an earlier run knew of a course in which something has changed since. Neither lessons nor the files that they use are read. */
export function recallLessons(input: CourseInput, engine: Engine, roots: CourseRoots): KnownLessons {
  const memory = readMemory(input, engine);
  const states = memory ? unchangedOf(input.root, memory.inputs) : new Map<string, string>();
  const isUnchanged = (path: string) => states.has(path.slice(input.root.length));
  const hasSameRoots = memory?.assets === roots.assets.slice(input.root.length);
  const unchanged = memory?.lessons.filter(
    ({ path, uses }) =>
      hasSameRoots &&
      isUnchanged(join(input.root, path)) &&
      uses.every((file) => isUnchanged(join(roots[file.base], file.path))),
  );
  return { lessons: new Map(unchanged?.map((lesson) => [lesson.path, lesson])), states };
}

const withoutPlaces = { data: undefined, placeOf: () => undefined };

/** What a course was read from. */
interface Reading {
  readonly engine: Engine;
  /** When it was begun, in milliseconds since 1970. */
  readonly begun: number;
  readonly settings: ReadSettings;
  readonly roots: CourseRoots;
  readonly found: FoundLessons;
  readonly lessons: readonly KnownLesson[];
  readonly states: KnownLessons['states'];
}

/** Keeps what was found for the next run, and by what that can tell which files are the same. */
export function rememberCourse(course: LoadedCourse, input: CourseInput, reading: Reading): void {
  const { begun, engine, found, settings, states } = reading;
  const files = engine.keeps && !input.bytes ? inputFiles(course, input, reading) : undefined;
  const { diagnostics, files: used, hiddenFixes, id, key, lessons, sources, title, version } = course;
  const withoutRoot = ({ path, state }: FileOnDisk) => ({ path: path.slice(input.root.length), state });
  const named = new Set(diagnostics.map(({ file }) => file));
  try {
    if (!files) return;
    const memory: Memory = {
      inputs: statesSince(input.root, files, begun, states),
      listed: settings.settings.lessons,
      found: factsOf(found),
      course: { id, title, version, lessons, key, hiddenFixes, files: used.map(withoutRoot) },
      diagnostics: diagnostics.map(plainDiagnostic),
      sources: [...sources].filter(([path]) => named.has(path)),
      assets: reading.roots.assets.slice(input.root.length),
      lessons: reading.lessons,
    };
    new Store(engine.store).put(keyFor(input, engine), new TextEncoder().encode(JSON.stringify(memory)));
  } catch (error) {
    // It works without.
    if (!isSystemError(error)) throw error;
  }
}

/**
 * All files that were read or looked for, each by its real path. `undefined`: some could not be read, and why is not to be seen
 * from outside, or are looked for outside.
 */
function inputFiles(
  course: LoadedCourse,
  { lesson, root }: CourseInput,
  { found, roots, settings }: Reading,
): string[] | undefined {
  const { assets = '.' } = settings.settings;
  const isRead =
    course.lessons === found.paths.length &&
    roots.assets === resolve(join(root, assets)) &&
    course.files.every(({ state }) => state !== 'outside' && state !== 'unreadable');
  if (!isRead) return undefined;
  const settingsFiles = lesson === undefined ? [settingsFile, otherSettingsFile] : [];
  return [
    ...[...settingsFiles, ...found.paths].map((path) => join(root, path)),
    ...course.files.map(({ path }) => path),
    ...(roots.assets === root ? [] : [roots.assets]),
  ];
}

/** Without places, which are in course.yaml. */
const factsOf = ({ diagnostics, paths }: FoundLessons): string =>
  JSON.stringify([paths, diagnostics.map(({ note, reason, ruleId }) => [ruleId, reason, note])]);

/** Another person may not be allowed to read the same files. */
const keyFor = ({ lesson, root }: CourseInput, { quizzes, toolchain }: Engine): string =>
  keyOf('course', toolchain, root, lesson, quizzes, process.geteuid?.());
