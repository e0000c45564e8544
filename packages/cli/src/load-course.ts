import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type CompiledCourse, compile, type ReadSettings, readSettings, settingsFile } from '@hornbook/core';
import { type Diagnostic, inFile, withoutControls } from '@hornbook/model';
import { assetReader, readSource, type Source } from './course-files.js';
import { type CourseInput, findLessons } from './find-lessons.js';
import { messages } from './messages.js';

/** A course as it was found: what can be exported of it, and all that is wrong with it. */
export interface LoadedCourse extends CompiledCourse {
  readonly root: string;
  /** How many lessons could be read. */
  readonly lessons: number;
  /** The texts by path, relative to the course. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Reads a course's files and compiles them. */
export async function loadCourse(
  input: CourseInput,
  onLesson: (path: string) => void,
): Promise<LoadedCourse> {
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

/** What course.yaml says; nothing where there is none or the course is a single lesson. */
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

/** The other way to spell the extension: its settings would silently not count. */
function otherName(root: string): Diagnostic[] {
  const name = 'course.yml';
  if (!existsSync(join(root, name))) return [];
  return [inFile(name, messages.otherSettingsName({ name }, undefined))];
}

/** The folder's name, or the lesson's without its extension. It may become a title. */
const nameOf = ({ lesson, root }: CourseInput): string =>
  withoutControls(lesson === undefined ? basename(root) || 'course' : basename(lesson, extname(lesson)));
