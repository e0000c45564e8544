import { type MeantFile, maxSuggestions, meantFile, meantFiles, oncePer } from '@hornbook/model';
import type { LessonSettings } from '../lesson-input.js';

/** The lessons that links may lead to. */
export interface KnownLessons {
  /** Whether there is only one. */
  readonly isAlone: boolean;
  idOf(path: string): string | undefined;
  /** The lesson that a site shows at an address: its permalink, its file without the extension and the date, or its id. */
  idAt(sitePath: string): string | undefined;
  /** The lesson that the author probably meant. */
  meant(path: string): MeantFile | undefined;
}

interface Named {
  readonly ids: ReadonlyMap<string, string>;
  /** `undefined`: several have the name. */
  readonly pages: ReadonlyMap<string, string | undefined>;
}

/** The lessons of a course share the lists. */
const namesOf = oncePer((lessons: LessonSettings['lessons']): Named => {
  const pages = new Map<string, string | undefined>();
  const ids = new Map(lessons.map(({ id, path }) => [path, id]));
  const add = (name: string, id: string) =>
    pages.set(name, pages.has(name) && pages.get(name) !== id ? undefined : id);
  for (const { id, path, permalink } of lessons) {
    const page = pageName(path);
    const names = [page, withoutPrefix(page), lastPart(page), lastPart(withoutPrefix(page))];
    for (const name of new Set(names)) add(name, id);
    if (permalink) add(pageName(permalink), id);
  }
  // Ids differ, and were chosen for links.
  for (const { id } of lessons) pages.set(id.toLowerCase(), id);
  return { ids, pages };
});

const filesOf = oncePer((lessons: LessonSettings['lessons']) => meantFiles(lessons.map(({ path }) => path)));

export function knownLessons(lessons: LessonSettings['lessons']): KnownLessons {
  const { ids, pages } = namesOf(lessons);
  const suggestions = new Map<string, MeantFile | undefined>();
  return {
    isAlone: ids.size < 2,
    idOf: (path) => ids.get(path),
    idAt(sitePath) {
      const name = pageName(sitePath);
      const forms = [name, withoutPrefix(name), withoutDateFolders(name)];
      return forms.map((form) => pages.get(form)).find((id) => id !== undefined);
    },
    meant(path) {
      if (!suggestions.has(path) && suggestions.size < maxSuggestions) {
        suggestions.set(path, meantFile(path, filesOf(lessons)));
      }
      return suggestions.get(path);
    },
  };
}

/** `/Docker/linux/index.html` and `docker/linux.md` are one page: `docker/linux`. */
const pageName = (path: string): string =>
  path
    .toLowerCase()
    .replace(/^\//, '')
    .replace(/\.(?:md|markdown|x?html?|php|aspx?|jsp)$/, '')
    .replace(/(?:^|\/)index$/, '')
    .replace(/\/$/, '');

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** `_posts/2017-01-02-name` → `name`, `docker/01-linux` → `docker/linux` */
const withoutPrefix = (name: string): string =>
  name.replace(/^_posts\//, '').replace(/(^|\/)\d+(?:-\d+-\d+)?[-_. ]+(?=[^/]+$)/, '$1');

/** `docker/2017/01/02/name` → `name` */
const withoutDateFolders = (name: string): string => name.replace(/^(?:.*\/)?\d{4}(?:\/\d{1,2}){1,2}\//, '');
