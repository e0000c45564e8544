import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { ReadSettings } from '@hornbook/core';
import {
  type Diagnostic,
  inFile,
  nearest,
  type SourcedData,
  type SourcePlace,
  settingsFile,
} from '@hornbook/model';
import { messages } from './messages.js';

/** Bytes. Nobody writes that much by hand, and reading more takes too much time and memory. */
export const maxSourceBytes = 16_000_000;

/** The other way to spell `settingsFile`. It is not read, and said to be so. */
export const otherSettingsFile = 'course.yml';

/** A course that was named on the command line. */
export interface CourseInput {
  /** Real path of the course's folder. Nothing outside it is read. */
  readonly root: string;
  /** The name of the one lesson where a Markdown file was named. */
  readonly lesson?: string;
  /** What that lesson is, if it is not read from its file. */
  readonly bytes?: Uint8Array;
}

/** Paths relative to the course, with `/`, in the order of the course. */
export interface FoundLessons {
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** An entry of `lessons` and its place. */
interface Entry {
  readonly text: string;
  readonly place: SourcePlace | undefined;
}

/** Finds a course's lessons: those that course.yaml lists, else the Markdown files beside it. */
export async function findLessons(
  { lesson, root }: CourseInput,
  { settings: { lessons }, source }: Pick<ReadSettings, 'settings' | 'source'>,
): Promise<FoundLessons> {
  if (lesson !== undefined) return { paths: [lesson], diagnostics: [] };
  return lessons === undefined ? besideSettings(root) : listed(root, lessons, source);
}

/**
 * By name, without README.md, which often introduces a course's folder. In a site made with Jekyll, the posts: what is beside them
 * are its pages.
 */
function besideSettings(root: string): FoundLessons {
  const posts = lessonsIn(join(root, '_posts')).map((name) => `_posts/${name}`);
  return { paths: posts.length > 0 ? posts : lessonsIn(root), diagnostics: [] };
}

const lessonsIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter(isLesson).sort(byCodePoint) : [];

export const isMarkdown = (name: string): boolean => /\.(md|markdown)$/i.test(name);

const isLesson = (name: string): boolean => isMarkdown(name) && !/^(\.|readme\.(md|markdown)$)/i.test(name);

async function listed(root: string, lessons: string | string[], source: SourcedData): Promise<FoundLessons> {
  const entries: Entry[] = Array.isArray(lessons)
    ? lessons.map((text, index) => ({ text, place: source.placeOf(['lessons', index], 'value') }))
    : [{ text: lessons, place: source.placeOf(['lessons'], 'value') }];
  const paths = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    const found = await (isPattern(entry.text) ? matching(root, entry) : named(root, entry));
    diagnostics.push(...found.diagnostics.map(inSettings));
    for (const path of found.paths) {
      // A pattern often means "all others", so it may match lessons that were listed before it.
      if (paths.has(path) && !isPattern(entry.text)) {
        diagnostics.push(inSettings(messages.lessonTwice({ path }, entry.place)));
      }
      paths.add(path);
    }
  }
  return { paths: [...paths], diagnostics };
}

const isPattern = (text: string): boolean => /[*?[{]/.test(text);

async function named(root: string, { place, text }: Entry): Promise<FoundLessons> {
  const path = posix.normalize(text.trim());
  if (leadsOut(path)) return { paths: [], diagnostics: [messages.outside({ path: text }, place)] };
  if (existsSync(join(root, path))) return { paths: [path], diagnostics: [] };
  const near = await nearestLesson(root, path);
  return { paths: [], diagnostics: [messages.lessonMissing({ path: text, nearest: near }, place)] };
}

async function matching(root: string, { place, text }: Entry): Promise<FoundLessons> {
  if (leadsOut(posix.normalize(text)))
    return { paths: [], diagnostics: [messages.outside({ path: text }, place)] };
  const { glob } = await import('tinyglobby');
  const files = await glob(text, {
    cwd: root,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  const paths = files.filter((path) => isLesson(posix.basename(path))).sort(byCodePoint);
  return {
    paths,
    diagnostics: paths.length > 0 ? [] : [messages.patternWithoutLessons({ pattern: text }, place)],
  };
}

/** `../a.md`, `/a.md`, `\\server\a.md`, `C:/a.md`. Symbolic links are resolved when the file is read. */
const leadsOut = (path: string): boolean => /^(\.\.(\/|$)|[/\\]|[A-Za-z]:)/.test(path);

async function nearestLesson(root: string, path: string): Promise<string | undefined> {
  const folder = posix.dirname(path);
  return nearest(
    path,
    lessonsIn(join(root, folder)).map((name) => posix.join(folder, name)),
  );
}

const inSettings = (diagnostic: Diagnostic): Diagnostic => inFile(settingsFile, diagnostic);

/** Compares by code points, whatever the locale: UTF-8 bytes have the same order. */
export const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
