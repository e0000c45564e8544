import {
  byPlace,
  type CourseSettings,
  type Diagnostic,
  inFile,
  type Parsed,
  severityOf,
} from '@hornbook/model';
import { type LessonSettings, openLesson, type SourceFile } from '@hornbook/parser';
import type { Lesson, ValidCourse } from '@hornbook/questions';
import { validateCourse } from '@hornbook/validator';
import { checkCompileOptions, checkFunction, checkSources } from './check-arguments.js';
import { compileLesson, type ReadAsset } from './compile-lesson.js';
import { withDefaults } from './create-course.js';
import { applyRules, checkRules, knownRules, type MessageCatalog } from './rules.js';
import { type GivenSettings, settingsFile, toReadSettings } from './settings.js';

export interface CompileOptions {
  /** The text of course.yaml, its settings as data, or what `readSettings` made of the text. Default: all defaults. */
  readonly settings?: GivenSettings;
  /** What the course is called where the settings don't say. Default: `course`. */
  readonly name?: string;
  /** The file in which problems of the settings and of the course as a whole are reported. Default: `course.yaml`. */
  readonly path?: string;
  /** Called with the path of each lesson before it is compiled. */
  readonly onLesson?: (path: string) => void;
  /** What the caller found wrong itself, say with files: the course's `rules` apply to that as well. */
  readonly found?: { readonly diagnostics: readonly Diagnostic[]; readonly messages: MessageCatalog };
}

/** What could be made of the sources, and all that is wrong with them. */
export interface CompiledCourse {
  readonly id: string;
  /** Absent where there is an error. */
  readonly course?: ValidCourse | undefined;
  /** In the order of the course's files, then of their lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** Problems that are hidden by default: those of rules that are off until somebody asks for them. */
  readonly hidden: readonly Diagnostic[];
}

/**
 * From text to a checked course. Whatever texts, settings and files hold, what is wrong with them is in `diagnostics`. It rejects
 * for two reasons only: with a TypeError, if an argument is of the wrong kind or two sources have the same path; and with
 * whatever `readAsset` or `onLesson` throws.
 *
 * @param sources the lessons in their order
 * @param readAsset gives the files that they use; without it there are none
 */
export async function compile(
  sources: readonly SourceFile[],
  readAsset: ReadAsset = () => undefined,
  options: CompileOptions = {},
): Promise<CompiledCourse> {
  checkSources(sources);
  checkFunction(readAsset, 'readAsset');
  checkCompileOptions(options);
  const { found, name = 'course', onLesson, path = settingsFile } = options;
  const read = toReadSettings(options.settings === undefined ? {} : options.settings);
  const { settings, source } = read;
  const inSettings = read.diagnostics.map((one) => (one.file === settingsFile ? inFile(path, one) : one));
  // Links by file name need all ids before the first lesson is compiled.
  const opened = sources.map(openLesson);
  const lessonSettings = settingsOfLessons(opened, settings);
  const parsed: Parsed<Lesson>[] = [];
  const share = bytesSharer();
  for (const lesson of opened) {
    onLesson?.(lesson.path);
    parsed.push(share(await compileLesson(lesson, lessonSettings, readAsset)));
  }

  const lessons = parsed.map(({ lesson }) => lesson);
  const course = withDefaults(settings, lessons, name);
  const problems = [
    ...inSettings,
    ...(found?.diagnostics ?? []),
    ...parsed.flatMap((one) => one.diagnostics),
  ];
  // Where no lesson could be found or read, that has been reported: no need to report that there is none.
  const isLost = parsed.length === 0 && problems.some(isError);
  const frontMatter = new Map(parsed.map((one) => [one.lesson.path, one.frontMatter]));
  const checked = isLost
    ? { diagnostics: [] }
    : validateCourse(course, { path, settings: source, frontMatter });

  const rules = {
    path,
    settings: settings.rules ?? {},
    comments: new Map(parsed.map(({ lesson, ruleComments }) => [lesson.path, ruleComments])),
  };
  const known = knownRules(...(found ? [found.messages] : []));
  const all = [...problems, ...checked.diagnostics, ...checkRules(rules, source, known)];
  const { diagnostics, hidden } = applyRules(all, rules);
  return {
    id: course.id,
    ...('course' in checked && !diagnostics.some(isError) && { course: checked.course }),
    diagnostics: inOrder(diagnostics, [path, ...opened.map((lesson) => lesson.path)]),
    hidden,
  };
}

const settingsOfLessons = (
  lessons: LessonSettings['lessons'],
  { attempts, lang = 'en' }: CourseSettings,
): LessonSettings => ({ lang, lessons, ...(attempts !== undefined && { attempts }) });

const isError = (diagnostic: Diagnostic): boolean => severityOf(diagnostic) === 'error';

/** Lessons that use the same file share its bytes: each has read it for itself. */
function bytesSharer(): (parsed: Parsed<Lesson>) => Parsed<Lesson> {
  const known = new Map<string, Uint8Array>();
  return (parsed) => {
    const assets = parsed.lesson.assets.map((asset) => {
      const data = known.get(asset.sha256) ?? asset.data;
      known.set(asset.sha256, data);
      return { ...asset, data };
    });
    return { ...parsed, lesson: { ...parsed.lesson, assets } };
  };
}

/** The settings first, then the lessons as they come in the course; in a file by place. */
function inOrder(diagnostics: readonly Diagnostic[], files: readonly string[]): Diagnostic[] {
  const row = new Map(files.map((file, index) => [file, index]));
  const rowOf = ({ file }: Diagnostic) => row.get(file ?? '') ?? files.length;
  return diagnostics.toSorted((one, other) => rowOf(one) - rowOf(other) || byPlace(one, other));
}
