import type { Course, Lesson } from '@hornbook/questions';
import type { Address, Template } from './template.js';

/** Where things are on one kind of page. */
export interface Linker {
  /** `undefined` where the lesson has no such file. */
  asset(id: string): string | undefined;
  lesson(id: string, anchor: string): string;
  /** The `id` of what an author's anchor names. */
  anchor(anchor: string): string;
}

/** The HTML for one kind of page. */
export const fill = ({ addresses, html }: Template, linker: Linker): string =>
  html
    .map((part, index) => {
      const address = addresses[index - 1];
      return address ? escapeAttribute(resolve(address, linker)) + part : part;
    })
    .join('');

function resolve({ kind, value }: Address, linker: Linker): string {
  if (kind === 'id') return linker.anchor(value);
  if (kind === 'asset') return linker.asset(value) ?? '';
  const [id = '', ...anchor] = value.split('#');
  return linker.lesson(id, anchor.join('#'));
}

/** Whatever a name holds, it ends neither its attribute nor its element. */
const escapeAttribute = (value: string): string =>
  value.replace(/[&"<>]/g, (character) => references[character] ?? '');

const references: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** A lesson's own page. `index.html` is the course's, and no id holds a dot. */
export const pageOf = ({ id }: Pick<Lesson, 'id'>): string => {
  const name = id.toLowerCase();
  return name === 'index' ? 'index.lesson.html' : `${name}.html`;
};

const assetPaths = (lesson: Lesson) => new Map(lesson.assets.map(({ id, path }) => [id, path]));

/** Links of a folder with a page per lesson. */
export function linkPages(lesson: Lesson): Linker {
  const paths = assetPaths(lesson);
  return {
    asset: (id) => paths.get(id),
    lesson: (id, anchor) => `${id === lesson.id ? '' : pageOf({ id })}${hash(anchor)}` || '#',
    anchor: (anchor) => anchor,
  };
}

/** Links of one document with all lessons in it: `#lesson-id/anchor`. Questions keep their ids: they are unique in a course. */
export function linkDocument(course: Course, lesson: Lesson, asset?: Linker['asset']): Linker {
  const paths = assetPaths(lesson);
  return {
    asset: asset ?? ((id) => paths.get(id)),
    lesson: (id, anchor) =>
      isQuestion(course, anchor) ? hash(anchor) : `#${id}${anchor && `/${encodeURI(anchor)}`}`,
    anchor: (anchor) => `${lesson.id}/${anchor}`,
  };
}

const isQuestion = ({ lessons }: Course, anchor: string): boolean =>
  lessons.some(({ keys }) => keys.has(anchor));

const hash = (anchor: string): string => (anchor ? `#${encodeURI(anchor)}` : '');
