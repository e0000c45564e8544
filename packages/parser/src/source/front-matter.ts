import { getOwn, isLanguageTag, type SourcedData } from '@hornbook/model';
import type { Lesson } from '@hornbook/questions';
import type { LessonSettings, Quizzes } from '../lesson-input.js';
import { type ReadYaml, readYaml } from '../yaml/read-yaml.js';

const fence = /^---[ \t]*\n([\s\S]*?)(?:^---[ \t]*$)/m;

const none: ReadYaml = { data: undefined, placeOf: () => undefined, diagnostics: [] };

/** The YAML between `---` lines at the very start of a lesson. */
export function readFrontMatter(text: string, path: string): ReadYaml {
  if (!text.startsWith('---')) return none;
  const match = fence.exec(text);
  if (match?.index !== 0) return none;
  const offset = match[0].indexOf('\n') + 1;
  return readYaml(match[1] ?? '', { path, line: 2, offset });
}

/** What is known of a lesson before its Markdown is read. */
export type LessonFacts = Pick<Lesson, 'id' | 'lang' | 'path' | 'meta' | 'objectives'> &
  Partial<Pick<Lesson, 'title' | 'description' | 'duration'>>;

/** What the front matter says, with defaults. Values that cannot be used count as absent: the validator reports them. */
export function lessonFacts(
  { frontMatter, id, path }: { frontMatter: SourcedData; id: string; path: string },
  settings: LessonSettings,
): LessonFacts {
  const text = (key: string) => stringAt(frontMatter, key);
  const [title, description, duration] = [text('title'), text('description'), text('duration')];
  const lang = text('lang');
  return {
    id,
    lang: lang !== undefined && isLanguageTag(lang) ? lang : settings.lang,
    path,
    meta: metaOf(frontMatter),
    objectives: stringsAt(frontMatter, 'objectives'),
    ...(title && { title }),
    ...(description && { description }),
    ...(duration && { duration }),
  };
}

/** Which blocks of a lesson are questions: what its front matter says, else what the course does. */
export function quizzesOf(frontMatter: SourcedData, settings: LessonSettings): Quizzes {
  const own = stringAt(frontMatter, 'quizzes');
  return own === 'task-lists' || own === 'tagged' ? own : (settings.quizzes ?? 'tagged');
}

/** Keys with a field of their own in a lesson, and what is only about reading it. */
const fields = ['title', 'id', 'lang', 'description', 'objectives', 'duration', 'quizzes'];

/** All other front matter, unchanged. */
function metaOf({ data }: SourcedData): Lesson['meta'] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  return Object.fromEntries(Object.entries(data).filter(([key]) => !fields.includes(key)));
}

/** The string at a key, trimmed; `undefined` if there is none. */
export function stringAt(source: SourcedData, key: string): string | undefined {
  const value = valueAt(source, key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The strings at a key: a list, or one alone. */
function stringsAt(source: SourcedData, key: string): string[] {
  const value = valueAt(source, key);
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}

const valueAt = ({ data }: SourcedData, key: string): unknown =>
  typeof data === 'object' && data !== null ? getOwn(data as Record<string, unknown>, key) : undefined;
