import { type Diagnostic, isLanguageTag, type SourcedData } from '@hornbook/model';
import { hashedId, type Lesson, slug } from '@hornbook/questions';
import { stringAt, stringsAt } from '../front-matter.js';
import { isId } from '../is-id.js';
import { messages } from '../messages.js';
import type { LessonSettings } from '../settings.js';

type Facts = Pick<Lesson, 'id' | 'lang' | 'path' | 'meta' | 'objectives'> &
  Partial<Pick<Lesson, 'title' | 'description' | 'duration'>>;

/** The lesson's id: what its front matter says, else its file name in lower case without leading digits. */
export function lessonIdOf(frontMatter: SourcedData, path: string): string {
  const id = stringAt(frontMatter, 'id');
  if (id && isId(id)) return id;
  const name = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  return slug(name, 64) || hashedId(name, path);
}

/** What front matter tells; the rest has defaults. Values that cannot be used count as absent: the validator names them. */
export function lessonFacts(frontMatter: SourcedData, path: string, settings: LessonSettings): Facts {
  const text = (key: string) => stringAt(frontMatter, key);
  const [title, description, duration] = [text('title'), text('description'), text('duration')];
  const lang = text('lang');
  return {
    id: lessonIdOf(frontMatter, path),
    lang: lang !== undefined && isLanguageTag(lang) ? lang : settings.lang,
    path,
    meta: metaOf(frontMatter),
    objectives: stringsAt(frontMatter, 'objectives'),
    ...(title && { title }),
    ...(description && { description }),
    ...(duration && { duration }),
  };
}

/** Keys with a field of their own in a lesson. */
const fields = ['title', 'id', 'lang', 'description', 'objectives', 'duration'];

/** All other front matter, as it stands. */
function metaOf({ data }: SourcedData): Lesson['meta'] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  return Object.fromEntries(Object.entries(data).filter(([key]) => !fields.includes(key)));
}

/** The title from front matter, else the first heading, else the id. */
export function titleOf(
  facts: Facts,
  outline: Lesson['outline'],
  report: (diagnostic: Diagnostic) => void,
): string {
  const title = facts.title ?? outline.find((heading) => heading.title)?.title;
  if (title) return title;
  report(messages.noTitle({ title: facts.id }, { line: 1, column: 1 }));
  return facts.id;
}
