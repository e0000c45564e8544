import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type CompiledCourse, compile, type ReadSettings, readSettings, settingsFile } from '@hornbook/core';
import { type Diagnostic, inFile, withoutControls } from '@hornbook/model';
import { assetReader, readSource, type Source } from './course-files.js';
import { didYouMean, UsageError } from './errors.js';
import { type CourseInput, findLessons } from './find-lessons.js';
import { messages } from './messages.js';
import type { Progress } from './report/progress.js';

/** A course as it was found: what can be exported, and everything that is wrong with it. */
export interface LoadedCourse extends CompiledCourse {
  readonly root: string;
  /** How many lessons could be read. */
  readonly lessons: number;
  /** The texts by path, relative to the course. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Reads and checks the courses that a command line names. Throws a UsageError if a path is not a course. */
export async function loadCourses(
  paths: readonly string[],
  cwd: string,
  progress: Progress,
): Promise<LoadedCourse[]> {
  const inputs = [];
  for (const path of paths) inputs.push(await courseInput(path, cwd));
  const courses: LoadedCourse[] = [];
  for (const input of inputs) {
    progress.course(input.lesson ?? basename(input.root));
    courses.push(await loadCourse(input, (lesson) => progress.step(`reading ${lesson}`)));
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
async function loadCourse(input: CourseInput, onLesson: (path: string) => void): Promise<LoadedCourse> {
  const { root } = input;
  const settings = loadSettings(input);
  const lessons = await findLessons(input, settings);
  const assets = assetReader(root, settings);
  const texts = lessons.paths.map((path) => readSource(root, path));
  const sources = texts.flatMap(({ source }) => source ?? []);
  const compiled = await compile(sources, assets.readAsset, {
    settings,
    name: nameOf(input),
    ...(input.lesson !== undefined && { path: input.lesson }),
    onLesson,
    found: { messages, diagnostics: [lessons, assets, ...texts].flatMap((part) => part.diagnostics) },
  });
  const read = [...(settings.text ?? []), ...sources];
  return {
    ...compiled,
    root,
    lessons: sources.length,
    sources: new Map(read.map(({ path, text }) => [path, text])),
  };
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
