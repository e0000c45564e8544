import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type ReadSettings, readSettings, settingsFile } from '@hornbook/core';
import {
  type AssembledCourse,
  type LinkedCourse,
  linkOptionsOf,
  settingsOfLessons,
} from '@hornbook/core/engine';
import { type Diagnostic, inFile, withoutControls } from '@hornbook/model';
import { type CourseRoots, courseRoots, readSource, type Source } from './course-files.js';
import { type Compiled, compileAll, defaultSeconds } from './engine/compile-all.js';
import type { Engine } from './engine/engine.js';
import { LessonTexts, openLessons } from './engine/lesson-texts.js';
import { linkCompiled } from './engine/link-compiled.js';
import { keyOf } from './engine/store.js';
import type { FileOnDisk } from './engine/used-files.js';
import { didYouMean, UsageError } from './errors.js';
import { type CourseInput, findLessons } from './find-lessons.js';
import { messages } from './messages.js';
import type { Progress } from './report/progress.js';

/** A course as it was found: what can be exported, and everything that is wrong with it. */
export interface LoadedCourse extends LinkedCourse<AssembledCourse> {
  readonly root: string;
  /** How many lessons could be read. */
  readonly lessons: number;
  /** Stands for all that its artifacts depend on. */
  readonly key: string;
  /** The files that they use. */
  readonly files: readonly FileOnDisk[];
  /** The texts that have problems, by path, relative to the course. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface Loading {
  readonly cwd: string;
  readonly engine: Engine;
  readonly progress: Progress;
  /** Whether lessons are rendered, or only checked. */
  readonly isBuilt: boolean;
  /** Is aborted if the work has to end; then its reason is thrown. */
  readonly signal: AbortSignal;
}

/** Reads and checks the courses that a command line names. Throws a UsageError if a path is not a course. */
export async function loadCourses(paths: readonly string[], loading: Loading): Promise<LoadedCourse[]> {
  const inputs = [];
  for (const path of paths) inputs.push(await courseInput(path, loading.cwd));
  const courses: LoadedCourse[] = [];
  for (const input of inputs) {
    loading.progress.course(input.lesson ?? basename(input.root));
    courses.push(await loadCourse(input, loading));
  }
  return courses;
}

/** The course that a path of the command line means. Throws a UsageError if it is not a course. */
async function courseInput(path: string, cwd: string): Promise<CourseInput> {
  const given = resolve(cwd, path);
  if (!existsSync(given)) throw await missing(path, given);
  const real = realpathSync.native(given);
  if (statSync(real).isDirectory()) return { root: real };
  if (basename(real) === settingsFile) return { root: dirname(real) };
  if (extname(real).toLowerCase() === '.md') return { root: dirname(real), lesson: basename(real) };
  throw new UsageError(
    `${path} is not a course`,
    `A course is a folder, a ${settingsFile} or a Markdown file (*.md).`,
  );
}

async function missing(path: string, given: string): Promise<UsageError> {
  const folder = dirname(given);
  const neighbors = existsSync(folder) ? readdirSync(folder) : [];
  return new UsageError(`\`${path}\` does not exist`, await didYouMean(basename(given), neighbors));
}

/** Reads a course's files and compiles them. */
async function loadCourse(
  input: CourseInput,
  { engine, isBuilt, progress, signal }: Loading,
): Promise<LoadedCourse> {
  const { root } = input;
  const { store, toolchain } = engine;
  const settings = loadSettings(input);
  const found = await findLessons(input, settings);
  const { roots, diagnostics } = courseRoots(root, settings);
  const opened = openLessons(root, found.paths);
  const linking = linkOptionsOf({
    settings,
    name: nameOf(input),
    ...(input.lesson !== undefined && { path: input.lesson }),
    found: { messages, diagnostics: [...found.diagnostics, ...diagnostics, ...opened.diagnostics] },
  });
  const { json = {}, limits } = settings.settings;
  const names = opened.lessons.map(({ id, path }) => ({ path, id }));
  const context = {
    roots,
    settings: settingsOfLessons(names, settings.settings),
    json,
    isBuilt,
    store,
    toolchain,
  };
  const texts = new LessonTexts(root);
  const read = (path: string): string => {
    signal.throwIfAborted();
    progress.step(`reading ${path}`);
    return texts.read(path);
  };
  const compiling = { engine, context, seconds: limits?.seconds, read, signal };
  const compiled = await compileAll(opened.lessons, compiling);
  const linked = linkCompiled(compiled, opened.lessons, linking, {
    seconds: limits?.seconds ?? defaultSeconds,
    store,
  });
  const named = [...linked.diagnostics, ...linked.hidden].map(({ file }) => file ?? '');
  const sources = texts.again(new Set(named));
  for (const { path, text } of settings.text ?? []) sources.set(path, text);
  return {
    ...linked,
    root,
    sources,
    lessons: opened.lessons.length,
    files: usedFiles(compiled, roots),
    key: courseKey(engine, linked.course, compiled),
  };
}

function courseKey({ toolchain }: Engine, course: AssembledCourse | undefined, compiled: Compiled): string {
  const { forms: _, ...fields } = course ?? { forms: undefined };
  const lessons = compiled.map((lesson) => ('excess' in lesson ? lesson : [lesson.key, lesson.outline.uses]));
  return keyOf(toolchain, fields, lessons);
}

function usedFiles(compiled: Compiled, roots: CourseRoots): FileOnDisk[] {
  const states = new Map<string, string>();
  for (const lesson of compiled) {
    for (const { base, path, state } of 'excess' in lesson ? [] : lesson.outline.uses) {
      states.set(join(roots[base], path), state);
    }
  }
  return [...states].map(([path, state]) => ({ path, state }));
}

interface LoadedSettings extends ReadSettings {
  readonly text?: readonly Source[];
}

/** What course.yaml says; nothing if there is none or the course is a single lesson. */
function loadSettings({ lesson, root }: CourseInput): LoadedSettings {
  if (lesson !== undefined) return none([]);
  if (!existsSync(join(root, settingsFile))) return none(otherName(root));
  const { diagnostics, source } = readSource(root, settingsFile);
  if (!source) return none(diagnostics);
  const read = readSettings(source.text);
  return { ...read, diagnostics: [...diagnostics, ...read.diagnostics], text: [source] };
}

const none = (diagnostics: readonly Diagnostic[]): ReadSettings => ({
  settings: {},
  source: { data: undefined, placeOf: () => undefined },
  diagnostics,
});

/** The other way to spell the extension. Its settings would be ignored silently. */
function otherName(root: string): Diagnostic[] {
  const name = 'course.yml';
  if (!existsSync(join(root, name))) return [];
  return [inFile(name, messages.otherSettingsName({ name }, undefined))];
}

/** The folder's name, or the lesson's without its extension. It may become a title. */
const nameOf = ({ lesson, root }: CourseInput): string =>
  withoutControls(lesson === undefined ? basename(root) || 'course' : basename(lesson, extname(lesson)));
