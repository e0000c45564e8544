import { basename, extname } from 'node:path';
import {
  type CourseSettings,
  type Diagnostic,
  type Parsed,
  type SourcedData,
  severityOf,
  withoutControls,
} from '@hornbook/model';
import { type LessonSettings, lessonIdOf, type ReadFile, readFrontMatter } from '@hornbook/parser';
import type { Course, Lesson, ValidCourse } from '@hornbook/questions';
import { type ValidatedCourse, validateCourse } from '@hornbook/validator';
import { type CourseInput, settingsFile } from './course-input.js';
import { courseOf } from './course-settings.js';
import { findLessons } from './find-lessons.js';
import { inOrder } from './in-order.js';
import { loadLesson } from './load-lesson.js';
import { type AssetReader, assetReader, assetRoots } from './read-assets.js';
import { fileReader } from './read-included.js';
import { readSettings } from './read-settings.js';
import { readSource, type Source } from './read-source.js';
import { applyRules } from './rules/apply-rules.js';
import { checkRules } from './rules/check-rules.js';
import { type CourseRules, mentionsOf } from './rules/course-rules.js';

/** A course as it was found: what can be exported of it, and all that is wrong with it. */
export interface LoadedCourse {
  readonly root: string;
  readonly id: string;
  /** What passed the validator. Other parts may have found errors, too. */
  readonly course?: ValidCourse | undefined;
  /** In the order of the course's files, then of their lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** Problems that nobody asked to be told: those of rules that are off by themselves. */
  readonly unasked: readonly Diagnostic[];
  /** How many lessons could be read. */
  readonly lessons: number;
  /** The texts by path, relative to the course. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Reads and checks a course. */
export async function loadCourse(
  input: CourseInput,
  onLesson: (path: string) => void,
): Promise<LoadedCourse> {
  const { data, settings, ...read } = readSettings(input);
  const found = await findLessons(input, settings, data);
  const assets = assetRoots(input.root, settings, data);
  const texts = found.paths.map((path) => readSource(input.root, path));
  const sources = texts.flatMap(({ source }) => source ?? []);

  const lessonSettings = settingsOfLessons(sources, settings);
  const parsed = await loadLessons(sources, lessonSettings, {
    readAssets: assetReader(assets.roots),
    readFile: fileReader(assets.roots),
    onLesson,
  });

  const lessons = parsed.map(({ lesson }) => lesson);
  const course = courseOf(settings, nameOf(input), lessons);
  const problems = [read, found, assets, ...texts, ...parsed].flatMap((part) => part.diagnostics);
  // Where the lessons themselves could not be found or read, that has been said; no need to miss them as well.
  const isLost = parsed.length === 0 && problems.some((problem) => severityOf(problem) === 'error');
  const checked = isLost ? { diagnostics: [] } : check(course, { input, settings: data, parsed });
  const rules = rulesOf(settings, parsed);
  const all = [...problems, ...checked.diagnostics, ...(await checkRules(mentionsOf(rules, data)))];
  const { diagnostics, unasked } = applyRules(all, rules);
  return {
    root: input.root,
    id: course.id,
    ...('course' in checked && { course: checked.course }),
    diagnostics: inOrder(diagnostics, found.paths),
    unasked,
    lessons: lessons.length,
    sources: new Map([...read.sources, ...sources].map(({ path, text }) => [path, text])),
  };
}

const rulesOf = ({ rules = {} }: CourseSettings, parsed: readonly Parsed<Lesson>[]): CourseRules => ({
  settings: rules,
  comments: new Map(parsed.map(({ lesson, ruleComments }) => [lesson.path, ruleComments])),
});

interface Reading {
  readonly readAssets: AssetReader;
  readonly readFile: ReadFile;
  readonly onLesson: (path: string) => void;
}

/** One after another. A lesson needs nothing of its neighbours, so that a pool of workers could take this loop's place. */
async function loadLessons(
  sources: readonly Source[],
  settings: LessonSettings,
  { onLesson, readAssets, readFile }: Reading,
): Promise<Parsed<Lesson>[]> {
  const lessons: Parsed<Lesson>[] = [];
  for (const source of sources) {
    onLesson(source.path);
    lessons.push(await loadLesson(source, settings, readAssets, readFile));
  }
  return lessons;
}

interface Origin {
  readonly input: CourseInput;
  readonly settings: SourcedData;
  readonly parsed: readonly Parsed<Lesson>[];
}

const check = (course: Course, { input, parsed, settings }: Origin): ValidatedCourse =>
  validateCourse(course, {
    path: input.lesson ?? settingsFile,
    settings,
    frontMatter: new Map(parsed.map(({ frontMatter, lesson }) => [lesson.path, frontMatter])),
  });

function settingsOfLessons(
  sources: readonly Source[],
  { attempts, lang = 'en' }: CourseSettings,
): LessonSettings {
  const lessons = sources.map(({ path, text }) => ({
    path,
    id: lessonIdOf(readFrontMatter(text, path), path),
  }));
  return { lang, lessons, ...(attempts !== undefined && { attempts }) };
}

/** The folder's name, or the lesson's without its extension. It may become a title. */
const nameOf = ({ lesson, root }: CourseInput): string =>
  withoutControls(lesson === undefined ? basename(root) || 'course' : basename(lesson, extname(lesson)));
