import { oncePer } from '@hornbook/model';
import type { HtmlCourse } from '../html-course.js';
import type { LessonEntry } from './render-lesson.js';
import type { Linker } from './template.js';

/** A lesson's own page. `index.html` is the course's, and no id holds a dot. */
export const pageOf = ({ id }: Pick<LessonEntry, 'id'>): string => {
  const name = id.toLowerCase();
  return name === 'index' ? 'index.lesson.html' : `${name}.html`;
};

/** Links of a folder with a page per lesson. */
export const linkPages = (lesson: LessonEntry): Linker => ({
  asset: assetPaths(lesson),
  lesson: (id, anchor) => `${id === lesson.id ? '' : pageOf({ id })}${hash(anchor)}` || '#',
  anchor: (anchor) => anchor,
});

/**
 * Links of one document with all lessons in it: `#lesson-id/anchor`. Questions keep their ids: they are unique in a course. A
 * document may be about a part of a course; then there is no way to the other lessons.
 */
export function linkDocument(course: HtmlCourse, lesson: LessonEntry): Linker {
  const questionsOf = questionsIn(course);
  return {
    asset: assetPaths(lesson),
    lesson(id, anchor) {
      const questions = questionsOf.get(id);
      if (!questions) return undefined;
      return questions.has(anchor) ? hash(anchor) : `#${id}${anchor && `/${encodeURI(anchor)}`}`;
    },
    anchor: (anchor) => `${lesson.id}/${anchor}`,
  };
}

/** The same with every file in the document itself. */
export const linkSingleFile = (course: HtmlCourse, lesson: LessonEntry): Linker => ({
  ...linkDocument(course, lesson),
  asset(id) {
    const asset = lesson.assets.find((candidate) => candidate.id === id);
    return asset && `data:${asset.mime};base64,${base64(course.bytesOf(asset.path))}`;
  },
  // The player has the file: a second copy would double the page for browsers that nobody has any more.
  fallback: () => '#',
});

/** Stands for a lesson whose links are these; `undefined` if nobody knows what it is. */
export function linkKey({ keys }: HtmlCourse, lesson: LessonEntry, linker: Linker): string | undefined {
  if (!keys) return undefined;
  const targets = keys.linksOf(lesson).map(({ anchor, id }) => linker.lesson(id, anchor) ?? null);
  return JSON.stringify([keys.bodyOf(lesson), targets]);
}

/** By lesson: a heading of one may be called like a question of another. */
const questionsIn = oncePer(
  ({ lessons }: HtmlCourse) => new Map(lessons.map(({ id, questions }) => [id, new Set(questions)])),
);

function assetPaths({ assets }: LessonEntry): Linker['asset'] {
  const paths = new Map(assets.map(({ id, path }) => [id, path]));
  return (id) => paths.get(id);
}

const hash = (anchor: string): string => (anchor ? `#${encodeURI(anchor)}` : '');

function base64(data: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < data.length; at += 0x8000) {
    binary += String.fromCharCode(...data.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
