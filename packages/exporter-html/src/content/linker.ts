import type { Asset } from '@hornbook/model';
import type { Course, Lesson } from '@hornbook/questions';

/** Where things are on one kind of page. */
export interface Linker {
  /** `undefined` where the lesson has no such file. */
  asset(id: string): string | undefined;
  lesson(id: string, anchor: string): string;
  /** The `id` of the element that an author's anchor names. */
  anchor(anchor: string): string;
}

/** A lesson's own page. `index.html` is the course's, and no id holds a dot. */
export const pageOf = ({ id }: Pick<Lesson, 'id'>): string => {
  const name = id.toLowerCase();
  return name === 'index' ? 'index.lesson.html' : `${name}.html`;
};

/** Links of a folder with a page per lesson. */
export const linkPages = (lesson: Lesson): Linker => ({
  asset: assetPaths(lesson),
  lesson: (id, anchor) => `${id === lesson.id ? '' : pageOf({ id })}${hash(anchor)}` || '#',
  anchor: (anchor) => anchor,
});

/** Links of one document with all lessons in it: `#lesson-id/anchor`. Questions keep their ids: they are unique in a course. */
export const linkDocument = (course: Course, lesson: Lesson): Linker => ({
  asset: assetPaths(lesson),
  lesson: (id, anchor) =>
    isQuestion(course, anchor) ? hash(anchor) : `#${id}${anchor && `/${encodeURI(anchor)}`}`,
  anchor: (anchor) => `${lesson.id}/${anchor}`,
});

/** The same with every file in the document itself. */
export const linkSingleFile = (course: Course, lesson: Lesson): Linker => ({
  ...linkDocument(course, lesson),
  asset(id) {
    const asset = lesson.assets.find((candidate) => candidate.id === id);
    return asset && `data:${asset.mime};base64,${base64(asset)}`;
  },
});

function assetPaths({ assets }: Lesson): Linker['asset'] {
  const paths = new Map(assets.map(({ id, path }) => [id, path]));
  return (id) => paths.get(id);
}

const isQuestion = ({ lessons }: Course, anchor: string): boolean =>
  lessons.some(({ keys }) => keys.has(anchor));

const hash = (anchor: string): string => (anchor ? `#${encodeURI(anchor)}` : '');

function base64({ data }: Asset): string {
  let binary = '';
  for (let at = 0; at < data.length; at += 0x8000) {
    binary += String.fromCharCode(...data.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
