import { type CourseSettings, inFile, type Parsed, settingsFile } from '@hornbook/model';
import { type LessonSettings, lessonNames, openLesson, type SourceFile } from '@hornbook/parser';
import type { Course, Lesson } from '@hornbook/questions';
import { checkCompileOptions, checkFunction, checkSources } from './check-arguments.js';
import { compileLesson, type ReadAsset } from './compile-lesson.js';
import { checkLesson, type LinkedCourse, type LinkedLesson, type LinkOptions, link } from './link.js';
import { type GivenSettings, toReadSettings } from './settings.js';

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
  readonly found?: LinkOptions['found'];
}

/** What could be made of the sources, and all that is wrong with them. */
export type CompiledCourse = LinkedCourse<Course>;

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
  const { onLesson } = options;
  const linking = linkOptionsOf(options);
  // Links by file name need all ids before the first lesson is compiled.
  const opened = sources.map(openLesson);
  const settings = settingsOfLessons(lessonNames(opened), linking.settings.settings);
  const share = bytesSharer();
  const lessons: Lesson[] = [];
  const linked: LinkedLesson[] = [];
  for (const lesson of opened) {
    onLesson?.(lesson.path);
    const parsed = share(await compileLesson(lesson, settings, readAsset));
    lessons.push(parsed.lesson);
    linked.push(checkLesson(parsed, lesson.text));
  }
  return link(linked, linking, (fields): Course => ({ ...fields, lessons }));
}

export function linkOptionsOf({
  found,
  name = 'course',
  path = settingsFile,
  settings = {},
}: CompileOptions): LinkOptions {
  const read = toReadSettings(settings);
  const diagnostics = read.diagnostics.map((one) => (one.file === settingsFile ? inFile(path, one) : one));
  return { name, path, settings: { ...read, diagnostics }, found };
}

export const settingsOfLessons = (
  lessons: LessonSettings['lessons'],
  { attempts, lang = 'en', quizzes }: CourseSettings,
): LessonSettings => ({
  lang,
  lessons,
  ...(attempts !== undefined && { attempts }),
  ...(quizzes !== undefined && { quizzes }),
});

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
