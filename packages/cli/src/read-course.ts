import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type ReadSettings, readSettings } from '@hornbook/core';
import { type AssembledCourse, lessonNames, linkOptionsOf, settingsOfLessons } from '@hornbook/core/engine';
import { type Diagnostic, inFile, settingsFile, withoutControls } from '@hornbook/model';
import { type CourseRoots, courseRoots, readSource, type Source, sourceFrom } from './course-files.js';
import { type Compiled, compileAll, defaultSeconds } from './engine/compile-all.js';
import type { SoughtLesson } from './engine/compile-lesson.js';
import { recallLessons, rememberCourse } from './engine/course-memory.js';
import type { Engine } from './engine/engine.js';
import {
  type KnownLesson,
  LessonTexts,
  type OpenedLessons,
  openLessons,
  type ReadSource,
} from './engine/lesson-texts.js';
import { linkCompiled } from './engine/link-compiled.js';
import { keyOf } from './engine/store.js';
import type { FileOnDisk } from './engine/used-files.js';
import { type CourseInput, findLessons, maxSourceBytes, otherSettingsFile } from './find-lessons.js';
import type { Loading, ReadCourse } from './loaded-course.js';
import { messages } from './messages.js';
import { messages as answerMessages } from './run/messages.js';

/** All that the command itself can find wrong: course.yaml and comments may name these rules. */
const allMessages = { ...messages, ...answerMessages };

/** Reads a course's files and compiles them. */
export async function readCourse(
  input: CourseInput,
  { engine, isBuilt, isFixed, isOutlined = false, progress, signal }: Loading,
): Promise<ReadCourse> {
  const { root } = input;
  const { quizzes, store, toolchain } = engine;
  const begun = engine.now();
  const settings = loadSettings(input);
  const found = await findLessons(input, settings);
  const { roots, diagnostics } = courseRoots(root, settings);
  const { lessons: known, states } = recallLessons(input, engine, roots);
  const sourceOf = sourceReader(input);
  const opened = openLessons(sourceOf, found.paths, known);
  const linking = linkOptionsOf({
    settings,
    name: nameOf(input),
    ...(input.lesson !== undefined && { path: input.lesson }),
    found: {
      messages: allMessages,
      diagnostics: [...found.diagnostics, ...diagnostics, ...opened.diagnostics],
    },
  });
  const { json = {}, limits, rules = {} } = settings.settings;
  const names = lessonNames(opened.lessons);
  const context = {
    roots,
    settings: settingsOfLessons(names, { ...settings.settings, ...(quizzes && { quizzes }) }),
    json,
    rules,
    isBuilt,
    isFixed,
    isOutlined,
    store,
    toolchain,
  };
  const texts = new LessonTexts(sourceOf, known);
  const read = (path: string): string => {
    signal.throwIfAborted();
    progress.step(`reading ${path}`);
    return texts.read(path);
  };
  const seek = (path: string): SoughtLesson => {
    signal.throwIfAborted();
    const lesson = known.get(path);
    if (lesson) return lesson;
    read(path);
    return { path, textKey: texts.keyOf(path) };
  };
  const compiling = { engine, context, seconds: limits?.seconds, read, seek, signal };
  const compiled = await compileAll(opened.lessons, compiling);
  // V8 lets a heap grow to four times of what lives there. From here on, this thread works alone: twice is enough.
  setFlagsFromString('--heap-growing-percent=100');
  const linked = linkCompiled(compiled, opened.lessons, linking, {
    seconds: limits?.seconds ?? defaultSeconds,
    store,
  });
  const shown = [...linked.diagnostics, ...(isFixed ? linked.hidden : [])];
  const sources = texts.again(new Set(shown.map(({ file }) => file ?? '')));
  for (const { path, text } of settings.text ?? []) sources.set(path, text);
  const course: ReadCourse = {
    ...linked,
    root,
    version: settings.settings.version,
    passMark: settings.settings.passMark,
    outlined: compiled.flatMap((lesson) => ('excess' in lesson ? [] : (lesson.outlined ?? []))),
    sources,
    lessons: opened.lessons.length,
    hiddenFixes: linked.hidden.filter(({ fix }) => fix).length + hiddenFixesIn(compiled),
    files: usedFiles(compiled, roots),
    key: courseKey(engine, linked.course, compiled),
  };
  const lessons = lastingLessons(opened, compiled, texts);
  if (lessons) rememberCourse(course, input, { begun, engine, found, lessons, roots, settings, states });
  return course;
}

function sourceReader({ bytes, lesson, root }: CourseInput): ReadSource {
  return (path) => {
    if (!bytes || path !== lesson) return readSource(root, path);
    return sourceFrom(bytes.length > maxSourceBytes ? { problem: 'unreadable' } : { bytes }, path);
  };
}

/** What the next run may know of lessons. `undefined`: with more time or memory, it may find something else. */
function lastingLessons(
  { diagnostics, lessons }: OpenedLessons,
  compiled: Compiled,
  texts: LessonTexts,
): KnownLesson[] | undefined {
  // What is wrong with a file is told when it is read.
  const wrong = new Set(diagnostics.map(({ file }) => file));
  const lasting: KnownLesson[] = [];
  for (const [index, file] of lessons.entries()) {
    const lesson = compiled[index] as Compiled[number];
    if ('excess' in lesson) return undefined;
    const { id, path, permalink, size } = file;
    const name = { path, id, ...(permalink && { permalink }) };
    if (!wrong.has(path)) lasting.push({ ...name, size, textKey: texts.keyOf(path), uses: lesson.uses });
  }
  return lasting;
}

function courseKey({ toolchain }: Engine, course: AssembledCourse | undefined, compiled: Compiled): string {
  const { forms: _, ...fields } = course ?? { forms: undefined };
  const lessons = compiled.map((lesson) => ('excess' in lesson ? lesson : [lesson.key, lesson.uses]));
  return keyOf(toolchain, fields, lessons);
}

const hiddenFixesIn = (compiled: Compiled): number =>
  compiled.reduce((sum, lesson) => sum + ('excess' in lesson ? 0 : lesson.hiddenFixes), 0);

function usedFiles(compiled: Compiled, roots: CourseRoots): FileOnDisk[] {
  const states = new Map<string, string>();
  for (const lesson of compiled) {
    for (const { base, path, state } of 'excess' in lesson ? [] : lesson.uses) {
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

/** Its settings would be ignored silently. */
function otherName(root: string): Diagnostic[] {
  if (!existsSync(join(root, otherSettingsFile))) return [];
  return [inFile(otherSettingsFile, messages.otherSettingsName({ name: otherSettingsFile }, undefined))];
}

/** The folder's name, or the lesson's without its extension. It may become a title. */
const nameOf = ({ lesson, root }: CourseInput): string =>
  withoutControls(lesson === undefined ? basename(root) || 'course' : basename(lesson, extname(lesson)));
