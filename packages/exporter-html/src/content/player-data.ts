import type { Piece } from '@hornbook/model';
import type { LessonData, PlayerData } from '@hornbook/player';
import { labelsFor } from '@hornbook/questions';
import type { HtmlCourse } from '../html-course.js';
import { piecesOf } from '../page/pieces.js';
import { linkKey, pageOf } from './linker.js';
import type { LessonBody, LessonEntry } from './render-lesson.js';
import type { Linker } from './template.js';
import { fillJson } from './template.js';

/**
 * The data that the player needs on the page of a lesson, or on one without any, besides `courseList`. All data are JSON in
 * ASCII.
 */
export function pageData(
  course: Pick<HtmlCourse, 'lang'>,
  lesson?: { entry: LessonEntry; body: LessonBody; linker: Linker },
): string {
  const words = wordsOf(course, lesson ? [lesson.entry] : []);
  const own = lesson ? [lessonData(lesson.entry, lesson.body, lesson.linker, pageOf(lesson.entry))] : [];
  return `{"words":${words},"lessons":[${own}]}`;
}

/** What all pages of a folder have in common: the course, and its lessons without their questions. */
export function courseList(course: HtmlCourse): string {
  const lessons = course.lessons.map((entry) => ({ ...facts(entry, pageOf(entry)), ...entry.points }));
  return ascii(JSON.stringify({ course: courseData(course), lessons }));
}

/** All data of a document that has all lessons. */
interface DocumentData {
  readonly start: string;
  readonly lessons: Iterable<Piece>;
  readonly end: string;
}

/** As by `encodeData`, but each lesson's are encoded by themselves. */
export function documentData(course: HtmlCourse, linkerOf: (lesson: LessonEntry) => Linker): DocumentData {
  const facts = ascii(JSON.stringify(courseData(course)));
  const words = wordsOf(course, course.lessons);
  return {
    start: `"${encodeWhole(`{"course":${facts},"words":${words},"lessons":[`)}`,
    lessons: piecesOf(course.lessons, keyOf, dataOf),
    end: `${encodeWhole(']}')}"`,
  };

  function keyOf(entry: LessonEntry): string | undefined {
    const links = linkKey(course, entry, linkerOf(entry));
    return links && JSON.stringify(['data', isFirst(entry), links]);
  }

  function dataOf(entry: LessonEntry): string {
    const data = lessonData(entry, course.bodyOf(entry), linkerOf(entry), `#${entry.id}`);
    return encodeWhole(isFirst(entry) ? data : `,${data}`);
  }

  function isFirst(entry: LessonEntry): boolean {
    return entry === course.lessons[0];
  }
}

function courseData({ completion, id, lang, passMark, title }: HtmlCourse): PlayerData['course'] {
  return { id, title, lang, completion, ...(passMark !== undefined && { passMark }) };
}

/** The words of every language on the page. */
function wordsOf({ lang }: Pick<HtmlCourse, 'lang'>, onPage: readonly LessonEntry[]): string {
  const langs = new Set([lang, ...onPage.flatMap((lesson) => lesson.langs)]);
  return ascii(JSON.stringify(Object.fromEntries([...langs].map((tag) => [tag, labelsFor(tag)]))));
}

const facts = ({ id, title }: LessonEntry, href: string): Pick<LessonData, 'id' | 'title' | 'href'> => ({
  id,
  title,
  href,
});

function lessonData(entry: LessonEntry, body: LessonBody, linker: Linker, href: string): string {
  const own = ascii(JSON.stringify({ ...facts(entry, href), ...body.points }));
  return `${own.slice(0, -1)},"questions":${ascii(fillJson(body.questions, linker))}}`;
}

const ascii = (json: string): string => json.replace(/[^\0-\x7f]/g, escapeUnit);

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON in Base64 that more can follow: spaces mean nothing in it. */
const encodeWhole = (json: string): string => btoa(json.padEnd(Math.ceil(json.length / 3) * 3));

/** ASCII in Base64 in quotes, so that nobody reads an answer at a glance. */
export function* encodeData(pieces: Iterable<string>): Generator<string> {
  let rest = '';
  yield '"';
  for (const piece of pieces) {
    const text = rest + piece;
    // Three characters become four.
    const whole = text.length - (text.length % 3);
    yield btoa(text.slice(0, whole));
    rest = text.slice(whole);
  }
  yield `${btoa(rest)}"`;
}

/** All data of a document that has all lessons, as the player reads them. */
export function playerData(course: HtmlCourse, linkerOf: (lesson: LessonEntry) => Linker): PlayerData {
  return {
    course: courseData(course),
    words: JSON.parse(wordsOf(course, course.lessons)),
    lessons: course.lessons.map((entry) =>
      JSON.parse(lessonData(entry, course.bodyOf(entry), linkerOf(entry), `#${entry.id}`)),
    ),
  };
}
